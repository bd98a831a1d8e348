package pond.console.kit.state;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pond.console.kit.text.CopyText;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** Nothing here: what would be, why there is none, one thing to do, and the same as a command. */
public final class EmptyPane extends VBox {
  /**
   * An empty state.
   *
   * @param what a heading, such as "No workers yet"
   * @param why a sentence or two
   * @param action the one button; null for none
   * @param cli the same from a terminal; empty for none
   */
  public EmptyPane(Kit kit, Icon icon, String what, String why, @Nullable Node action, String cli) {
    getStyleClass().add("empty-state");
    getChildren().addAll(Icons.of(icon, 2.5), label(what, "empty-title"), label(why, "empty-text"));
    if (action != null) {
      getChildren().add(action);
    }
    if (!cli.isEmpty()) {
      CopyText command = CopyText.command(kit, cli);
      command.setMaxWidth(USE_PREF_SIZE);
      getChildren().addAll(label(kit.say("kit.or_terminal"), "subtle"), command);
    }
  }

  /** The filter matches nothing, which is another thing than nothing there. */
  public static EmptyPane filtered(Kit kit, Runnable clear) {
    Button button = new Button(kit.say("filter.clear"), Icons.of(Icon.CLOSE));
    button.setOnAction(pressed -> clear.run());
    return new EmptyPane(
        kit, Icon.FILTER, kit.say("kit.none_match"), kit.say("kit.none_match_why"), button, "");
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
