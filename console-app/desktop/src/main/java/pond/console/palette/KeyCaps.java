package pond.console.palette;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Keys drawn as caps. */
public final class KeyCaps {
  private KeyCaps() {}

  /** One cap for each stroke of the written keys. */
  public static HBox of(String keys) {
    HBox caps = new HBox();
    caps.getStyleClass().add("key-caps");
    for (String stroke : keys.strip().split(" +", -1)) {
      Label cap = new Label(drawn(stroke));
      cap.getStyleClass().add("key-cap");
      cap.setMinWidth(Region.USE_PREF_SIZE);
      caps.getChildren().add(cap);
    }
    caps.setMinWidth(Region.USE_PREF_SIZE);
    caps.setAccessibleText(keys);
    return caps;
  }

  private static String drawn(String stroke) {
    return stroke
        .replace("Left", "←")
        .replace("Right", "→")
        .replace("Up", "↑")
        .replace("Down", "↓");
  }
}
