package pond.console.enroll.part;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Texts that wrap and are never cut off. */
public final class Say {
  private static final double UNKNOWN_WIDTH = 400;

  private Say() {}

  /** A text. */
  public static Label line(String text, String... styles) {
    Label label = new Label(plain(text));
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** Nodes beside each other that wrap. */
  public static FlowPane flow(Node... nodes) {
    FlowPane flow = new FlowPane(nodes);
    flow.getStyleClass().add("flow");
    // Inside grids and banners its height is asked for without a width; it then has to answer for
    // the width that it really has, or lines of empty space stay below it.
    flow.prefWrapLengthProperty().bind(flow.widthProperty().map(now -> wrap(now.doubleValue())));
    return flow;
  }

  private static double wrap(double width) {
    return width > 0 ? width : UNKNOWN_WIDTH;
  }

  /** Nodes below each other. */
  public static VBox column(Node... nodes) {
    VBox column = new VBox(nodes);
    column.getStyleClass().add("column");
    return column;
  }

  /** There only while {@code on}. */
  public static <N extends Node> N when(javafx.beans.value.ObservableValue<Boolean> on, N node) {
    node.visibleProperty().bind(on);
    node.managedProperty().bind(on);
    return node;
  }

  /** Sentences mark commands as code; a label shows them without the marks. */
  public static String plain(String sentence) {
    return sentence.replace("`", "");
  }
}
