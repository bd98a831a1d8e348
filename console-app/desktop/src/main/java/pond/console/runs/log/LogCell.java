package pond.console.runs.log;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One line of the list. Its text is inert already; this only cuts it where colours change. */
final class LogCell extends ListCell<LogRow> {
  private final LogState log;
  private final boolean stages;
  private final Label time = new Label();
  private final Label stage = new Label();
  private final TextFlow text = new TextFlow();
  private final HBox line = new HBox(time, stage, text);
  private List<String> styled = List.of();
  private @Nullable Shown shown;

  private record Shown(long row, int round, LogTimes times, boolean wrap, long dropped) {}

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
    line.setAlignment(Pos.BASELINE_LEFT);
    line.setVisible(false);
    setGraphic(line);
    setText(null);
  }

  // The graphic is never taken away and its nodes are used again: a list that grows draws all its
  // lines anew each time, and styles of fresh nodes would be what takes long.
  @Override
  protected void updateItem(LogRow row, boolean empty) {
    super.updateItem(row, empty);
    line.setVisible(!empty && row != null);
    if (empty || row == null) {
      style(List.of());
      shown = null;
      return;
    }
    Shown now =
        new Shown(
            row.number(),
            log.finder().round().get(),
            log.times().get(),
            log.wrap().get(),
            log.dropped().get());
    if (!now.equals(shown)) {
      shown = now;
      draw(row);
    }
  }

  private void draw(LogRow row) {
    show(time, log.times().get().text(row.atMs(), ZoneId.systemDefault()));
    show(stage, stages ? row.stageId() : "");
    List<LogSearch.Hit> hits = log.finder().in(row.number());
    style(styles(row, !hits.isEmpty()));
    parts(row, hits);
    wrap(log.wrap().get());
    setAccessibleText(row.text());
  }

  private void wrap(boolean on) {
    if (on) {
      text.setMinWidth(0);
      line.prefWidthProperty().bind(widthProperty().subtract(24));
    } else {
      line.prefWidthProperty().unbind();
      line.setPrefWidth(USE_COMPUTED_SIZE);
      text.setMinWidth(USE_PREF_SIZE);
    }
  }

  private static List<String> styles(LogRow row, boolean found) {
    List<String> styles = new ArrayList<>();
    switch (row.stream()) {
      case OUT -> {}
      case ERR -> styles.add("stderr");
      case NOTE -> styles.add("system");
    }
    if (found) {
      styles.add("found");
    }
    return styles;
  }

  private void style(List<String> now) {
    if (!now.equals(styled)) {
      getStyleClass().removeAll(styled);
      getStyleClass().addAll(now);
      styled = now;
    }
  }

  private static void show(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  private void parts(LogRow row, List<LogSearch.Hit> hits) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, row.text().length()));
    row.colours().forEach(colour -> cuts.addAll(List.of(colour.from(), colour.to())));
    hits.forEach(hit -> cuts.addAll(List.of(hit.from(), hit.to())));
    int used = 0;
    int from = 0;
    for (int to : cuts) {
      if (to > from) {
        Text part = part(used++);
        part.setText(row.text().substring(from, to));
        List<String> styles = styles(row, hits, from, to);
        if (!part.getStyleClass().equals(styles)) {
          part.getStyleClass().setAll(styles);
        }
        from = to;
      }
    }
    for (int i = used; i < text.getChildren().size(); i++) {
      part(i).setText("");
    }
  }

  private Text part(int index) {
    if (index == text.getChildren().size()) {
      text.getChildren().add(new Text());
    }
    return (Text) text.getChildren().get(index);
  }

  private List<String> styles(LogRow row, List<LogSearch.Hit> hits, int from, int to) {
    List<String> styles = new ArrayList<>(List.of("log-text"));
    row.colours().stream()
        .filter(colour -> colour.from() <= from && to <= colour.to())
        .forEach(colour -> styles.add("sgr-" + colour.name()));
    hits.stream()
        .filter(hit -> hit.from() <= from && to <= hit.to())
        .findFirst()
        .ifPresent(hit -> styles.add(log.finder().isCurrent(hit) ? "log-hit-current" : "log-hit"));
    return styles;
  }
}
