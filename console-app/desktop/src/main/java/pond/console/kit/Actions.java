package pond.console.kit;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import pond.console.kit.tool.Kit;

/** Buttons of acts that not everybody may do: shown to all, disabled with the reason. */
public final class Actions {
  private Actions() {}

  /**
   * The button, or what stands for it when the person may not.
   *
   * @param action the word of the action, such as {@code mint_code}
   */
  public static Node guarded(Kit kit, String action, ButtonBase button) {
    if (kit.me().may(action)) {
      return button;
    }
    String why = Permission.refusal(kit, action);
    button.disableProperty().unbind();
    button.setDisable(true);
    button.setAccessibleHelp(why);
    // A disabled button gets no mouse events and would not show its own tooltip.
    StackPane around = new StackPane(button);
    around.setMaxSize(StackPane.USE_PREF_SIZE, StackPane.USE_PREF_SIZE);
    Tooltip.install(around, new Tooltip(why));
    return around;
  }

  /** The same for a menu. */
  public static MenuItem guarded(Kit kit, String action, MenuItem item) {
    if (!kit.me().may(action)) {
      item.setDisable(true);
    }
    return item;
  }
}
