package pond.console.sheet;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.palette.KeyCaps;
import pond.console.words.Words;

/** The pane of the cheat sheet. */
public final class CheatSheetView {
  private static final int TALL = 15;

  private final VBox pane = new VBox();
  private final Button close = new Button(null, Icons.of(Icon.CLOSE));

  public CheatSheetView(CheatSheet sheet, Words words, Runnable closing) {
    pane.setId("cheat-sheet");
    pane.getStyleClass().addAll("sheet", "cheat-sheet-pane");
    pane.setMaxHeight(Region.USE_PREF_SIZE);
    pane.setAccessibleRole(AccessibleRole.DIALOG);
    pane.setAccessibleText(words.text("frame.keys.title"));
    FlowPane columns = new FlowPane();
    columns.getStyleClass().add("cheat-columns");
    columns(sheet).forEach(column -> columns.getChildren().add(column));
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setId("cheat-scroll");
    scroll.getStyleClass().add("sheet-body");
    scroll.prefViewportHeightProperty().bind(columns.heightProperty());
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    pane.getChildren().addAll(header(words, closing), scroll);
  }

  public Node node() {
    return pane;
  }

  /** What has the focus first. */
  public Node first() {
    return close;
  }

  private HBox header(Words words, Runnable closing) {
    Label title = new Label(words.text("frame.keys.title"));
    title.getStyleClass().add("section-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    close.setId("cheat-close");
    close.getStyleClass().add("icon-button");
    close.setAccessibleText(words.text("frame.close"));
    close.setTooltip(new Tooltip(words.text("frame.close")));
    close.setOnAction(pressed -> closing.run());
    HBox header = new HBox(title, close);
    header.getStyleClass().add("row");
    return header;
  }

  /** Groups one below the other while a column has room, so that the columns are about as long. */
  private static List<VBox> columns(CheatSheet sheet) {
    int all = sheet.groups().stream().mapToInt(group -> group.lines().size() + 2).sum();
    int most = Math.max(TALL, all / 3);
    List<VBox> columns = new ArrayList<>();
    int used = most;
    for (CheatSheet.Group group : sheet.groups()) {
      int lines = group.lines().size() + 2;
      if (used + lines > most) {
        VBox column = new VBox();
        column.getStyleClass().add("cheat-column");
        columns.add(column);
        used = 0;
      }
      columns.getLast().getChildren().add(group(group));
      used += lines;
    }
    return columns;
  }

  private static VBox group(CheatSheet.Group group) {
    Label title = new Label(group.title());
    title.getStyleClass().add("card-title");
    GridPane lines = new GridPane();
    lines.getStyleClass().add("cheat-sheet");
    for (int i = 0; i < group.lines().size(); i++) {
      Label text = new Label(group.lines().get(i).text());
      text.setMinWidth(Region.USE_PREF_SIZE);
      lines.addRow(i, KeyCaps.of(group.lines().get(i).keys()), text);
    }
    VBox all = new VBox(title, lines);
    all.getStyleClass().add("column");
    return all;
  }
}
