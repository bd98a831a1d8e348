package pond.console.kit.state;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pond.console.hop.Problem;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** What went wrong: the cause, what to do, its code, and a way to try again. */
public final class ErrorPane extends VBox {
  public ErrorPane(Kit kit, Problem problem, Runnable retry) {
    getStyleClass().add("error-panel");
    setId("error-panel");
    Label cause = label(problem.message(), "banner-title");
    cause.setGraphic(Icons.of(Icon.OCTAGON_X));
    Label code = label(codes(kit, problem), "error-id");
    getChildren()
        .addAll(cause, label(problem.fix(), "banner-text"), code, buttons(kit, problem, retry));
  }

  private static String codes(Kit kit, Problem problem) {
    return problem.errorId().isEmpty()
        ? problem.code()
        : kit.say("kit.error_id", problem.code(), problem.errorId());
  }

  private static Label label(String text, String style) {
    Label label = new Label(Inert.block(text));
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static FlowPane buttons(Kit kit, Problem problem, Runnable retry) {
    Button again = new Button(kit.say("kit.retry"), Icons.of(Icon.REFRESH));
    again.setId("error-retry");
    again.setOnAction(pressed -> retry.run());
    Button copy = new Button(kit.say("kit.copy_details"), Icons.of(Icon.COPY));
    copy.setId("error-copy");
    copy.setOnAction(pressed -> kit.copying().copy(problem.details()));
    FlowPane row = new FlowPane(again, copy);
    row.getStyleClass().add("flow");
    return row;
  }
}
