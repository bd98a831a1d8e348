package pond.console.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** Steps one after the other: done, now, to come, or where it went wrong. */
public final class StepList extends VBox {
  /** Where a step stands. */
  public enum At {
    DONE("done"),
    NOW("current"),
    TO_COME(""),
    FAILED("refused");

    private final String style;

    At(String style) {
      this.style = style;
    }
  }

  /**
   * A step.
   *
   * @param name what it is
   * @param state the word for where it stands, so that colour is not all that tells
   * @param detail more; may be empty
   */
  public record Step(At at, String name, String state, String detail) {}

  public StepList() {
    getStyleClass().add("step-list");
  }

  /** Shows these steps. */
  public void show(List<Step> steps) {
    List<HBox> lines = new ArrayList<>();
    for (Step step : steps) {
      lines.add(line(lines.size() + 1, step));
    }
    getChildren().setAll(lines);
  }

  private static HBox line(int number, Step step) {
    Label mark = new Label();
    mark.getStyleClass().add("step-number");
    mark.setMinWidth(USE_PREF_SIZE);
    switch (step.at()) {
      case DONE -> mark.setGraphic(Icons.of(Icon.CHECK, 1));
      case FAILED -> mark.setGraphic(Icons.of(Icon.DIFFERS, 1));
      default -> mark.setText(Integer.toString(number));
    }
    HBox line = new HBox(mark, label(step.name(), "step-word"), label(step.state(), "muted"));
    if (!step.detail().isEmpty()) {
      line.getChildren().add(label(step.detail(), "subtle"));
    }
    line.getStyleClass().addAll("step", step.at().style);
    line.setAccessibleText(number + " " + step.name() + ": " + step.state());
    return line;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    return label;
  }
}
