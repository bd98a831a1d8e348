package pond.console.kit.state;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;

/** Shows that something is being done, once it takes more than a moment. */
public final class Busy extends HBox {
  /**
   * A mark beside a button.
   *
   * @param doing what is being done, such as "Minting the code"
   */
  public Busy(BusyState state, String doing) {
    getStyleClass().add("busy");
    ProgressIndicator turning = new ProgressIndicator();
    turning.getStyleClass().add("busy-mark");
    turning.setAccessibleText(doing);
    Label label = new Label(doing);
    label.getStyleClass().add("muted");
    getChildren().addAll(turning, label);
    visibleProperty().bind(state.slow());
    managedProperty().bind(state.slow());
  }

  /** The button cannot be pressed twice. */
  public static void once(ButtonBase button, BusyState state) {
    button.disableProperty().bind(state.busy());
  }
}
