package pond.console.workers.detail;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.text.Inert;
import pond.console.kit.text.RelativeTime;
import pond.console.kit.tool.Kit;
import pond.model.api.AuditEntry;

/** What was done to it, by whom and why. */
final class HistoryTab {
  private final Kit kit;
  private final WorkerState state;
  private final VBox rows = new VBox();

  HistoryTab(Kit kit, WorkerState state) {
    this.kit = kit;
    this.state = state;
    rows.getStyleClass().add("card");
    rows.setId("worker-history");
    state.history().value().subscribe(all -> Optional.ofNullable(all).ifPresent(this::draw));
  }

  Node node() {
    VBox box = new VBox(new LoadingPane<>(kit, state.history(), rows, state::refresh));
    box.getStyleClass().add("tab-content");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    return scroll;
  }

  private void draw(List<AuditEntry> all) {
    rows.getChildren().setAll(all.stream().map(this::row).toList());
    if (!all.isEmpty()) {
      rows.getChildren().getLast().getStyleClass().add("last");
    }
  }

  private Node row(AuditEntry entry) {
    Label what = new Label(entry.action());
    what.getStyleClass().add("strong");
    what.setMinWidth(Region.USE_PREF_SIZE);
    Label who = new Label(Inert.line(entry.actor(), 40));
    who.setMinWidth(Region.USE_PREF_SIZE);
    Label why = new Label(Inert.line(Details.field(entry.detail(), "reason").orElse("")));
    why.getStyleClass().add("muted");
    why.setMinWidth(0);
    why.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(why, Priority.ALWAYS);
    HBox row = new HBox(what, who, why, RelativeTime.ago(kit.times(), entry.at()));
    row.getStyleClass().add("card-row");
    return row;
  }
}
