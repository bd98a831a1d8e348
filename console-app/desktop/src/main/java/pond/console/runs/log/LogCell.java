package pond.console.runs.log;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One line of the list. Its text is inert already; this only cuts it where colours change. */
final class LogCell extends ListCell<LogRow> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final List<String> KINDS = List.of("stderr", "system", "found");

  private final LogState log;
  private final boolean stages;
  private final Label time = new Label();
  private final Label stage = new Label();
  private final TextFlow text = new TextFlow();
  private final HBox line = new HBox(time, stage, text);

  LogCell(LogState log, boolean stages) {
    this.log = log;
    this.stages = stages;
    getStyleClass().add("log-line");
    time.getStyleClass().add("log-time");
    stage.getStyleClass().add("log-number");
    time.setMinWidth(USE_PREF_SIZE);
    stage.setMinWidth(USE_PREF_SIZE);
    line.getStyleClass().add("row");
    HBox.setHgrow(text, Priority.ALWAYS);
  }

  @Override
  protected void updateItem(LogRow row, boolean empty) {
    super.updateItem(row, empty);
    getStyleClass().removeAll(KINDS);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String at = log.times().get().text(row.atMs(), ZoneId.systemDefault());
    show(time, at);
    show(stage, stages ? row.stageId() : "");
    List<LogSearch.Hit> hits = log.finder().in(row.number());
    boolean current = hits.stream().anyMatch(log.finder()::isCurrent);
    pseudoClassStateChanged(CURRENT, current);
    style(row, !hits.isEmpty());
    text.getChildren().setAll(parts(row, hits));
    if (log.wrap().get()) {
      text.setMinWidth(0);
      line.prefWidthProperty().bind(widthProperty().subtract(24));
    } else {
      line.prefWidthProperty().unbind();
      line.setPrefWidth(USE_COMPUTED_SIZE);
      text.setMinWidth(USE_PREF_SIZE);
    }
    setAccessibleText(row.text());
    setGraphic(line);
  }

  private void style(LogRow row, boolean found) {
    switch (row.stream()) {
      case OUT -> {}
      case ERR -> getStyleClass().add("stderr");
      case NOTE -> getStyleClass().add("system");
    }
    if (found) {
      getStyleClass().add("found");
    }
  }

  private static void show(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  private List<Text> parts(LogRow row, List<LogSearch.Hit> hits) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, row.text().length()));
    row.colours().forEach(colour -> cuts.addAll(List.of(colour.from(), colour.to())));
    hits.forEach(hit -> cuts.addAll(List.of(hit.from(), hit.to())));
    List<Text> parts = new ArrayList<>();
    int from = 0;
    for (int to : cuts) {
      if (to > from) {
        parts.add(part(row, hits, from, to));
        from = to;
      }
    }
    return parts;
  }

  private Text part(LogRow row, List<LogSearch.Hit> hits, int from, int to) {
    Text part = new Text(row.text().substring(from, to));
    part.getStyleClass().add("log-text");
    row.colours().stream()
        .filter(colour -> colour.from() <= from && to <= colour.to())
        .forEach(colour -> part.getStyleClass().add("sgr-" + colour.name()));
    hits.stream()
        .filter(hit -> hit.from() <= from && to <= hit.to())
        .findFirst()
        .ifPresent(
            hit ->
                part.getStyleClass()
                    .add(log.finder().isCurrent(hit) ? "log-hit-current" : "log-hit"));
    return part;
  }
}
