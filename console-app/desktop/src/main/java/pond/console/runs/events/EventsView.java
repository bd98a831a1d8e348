package pond.console.runs.events;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.text.CopyButton;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.model.api.AuditEntry;
import pond.model.json.StrictJson;

/** The audit entries of a run, and all of them as JSON lines for the clipboard. */
public final class EventsView extends VBox {
  private final Kit kit;
  private final GridPane grid = new GridPane();

  public EventsView(Kit kit, EventsState state) {
    this.kit = kit;
    setId("run-events");
    getStyleClass().add("column");
    grid.getStyleClass().addAll("facts", "form-grid");
    for (int i = 0; i < 5; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(i == 4 ? Priority.ALWAYS : Priority.NEVER);
      grid.getColumnConstraints().add(column);
    }
    CopyButton copy = CopyButton.of(kit, () -> json(state.entries().now().orElse(List.of())));
    copy.setId("run-events-copy");
    FlowPane head = new FlowPane(new Label(kit.say("runs.events_json")), copy);
    head.getStyleClass().add("flow");
    getChildren().addAll(head, new LoadingPane<>(kit, state.entries(), grid, state::refresh));
    state.entries().value().subscribe(this::show);
  }

  private void show(List<AuditEntry> entries) {
    grid.getChildren().clear();
    if (entries == null) {
      return;
    }
    for (AuditEntry entry : entries) {
      int row = grid.getRowCount();
      grid.add(label("#" + entry.seq(), "mono"), 0, row);
      grid.add(label(kit.times().text().utc(entry.at()), "mono"), 1, row);
      grid.add(label(Inert.line(entry.actor(), 40), "field-value"), 2, row);
      grid.add(label(entry.action(), "mono"), 3, row);
      Label detail = new Label(Inert.line(entry.detail()));
      detail.setWrapText(true);
      detail.getStyleClass().add("muted");
      grid.add(detail, 4, row);
    }
    if (entries.isEmpty()) {
      grid.add(new Label(kit.say("runs.events_none")), 0, 0, 5, 1);
    }
  }

  private static String json(List<AuditEntry> entries) {
    return entries.stream()
        .map(entry -> new String(StrictJson.write(entry), StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"));
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
