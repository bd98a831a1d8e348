package pond.console.kit.filter;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

/**
 * The field and what stands beside it. Where there is no room for both, the field has the first
 * line for itself and the others wrap below it.
 */
final class FilterLine extends Pane {
  private static final double GAP_EM = 0.615;

  private final TextField field;

  FilterLine(TextField field) {
    this.field = field;
    getStyleClass().add("filter-line");
    getChildren().add(field);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return beside().stream().mapToDouble(node -> node.prefWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return field.prefWidth(-1) + gap() + width();
  }

  @Override
  protected double computePrefHeight(double width) {
    return place(width < 0 ? prefWidth(-1) : width, false);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    place(getWidth(), true);
  }

  /** Puts all in their places, or only measures how high that is. */
  private double place(double width, boolean really) {
    double line = lineHeight();
    boolean together = field.prefWidth(-1) + gap() + width() <= width;
    double fieldWidth = together ? width - gap() - width() : width;
    if (really) {
      field.resizeRelocate(0, 0, fieldWidth, line);
    }
    double x = together ? fieldWidth + gap() : 0;
    double y = together ? 0 : line + gap();
    for (Node node : beside()) {
      double wide = node.prefWidth(-1);
      if (x > 0 && x + wide > width + 0.5) {
        x = 0;
        y += line + gap();
      }
      if (really) {
        double high = height(node);
        node.resize(wide, high);
        node.relocate(x, y + Math.max(0, (line - high) / 2));
      }
      x += wide + gap();
    }
    return y + line;
  }

  private List<Node> beside() {
    return getManagedChildren().stream()
        .filter(node -> !node.equals(field))
        .map(Node.class::cast)
        .toList();
  }

  private double width() {
    List<Node> nodes = beside();
    double all = nodes.stream().mapToDouble(node -> node.prefWidth(-1)).sum();
    return all + gap() * Math.max(0, nodes.size() - 1);
  }

  private double lineHeight() {
    return getManagedChildren().stream().mapToDouble(FilterLine::height).max().orElse(0);
  }

  private static double height(Node node) {
    return Math.max(node.minHeight(-1), node.prefHeight(-1));
  }

  private double gap() {
    return snapSpaceX(GAP_EM * field.getFont().getSize());
  }
}
