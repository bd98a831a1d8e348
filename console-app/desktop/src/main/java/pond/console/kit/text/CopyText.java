package pond.console.kit.text;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import pond.console.kit.tool.Kit;

/** A text for machines, in the fixed-width font, with a button that copies it. */
public final class CopyText extends HBox {
  /** Shows and copies the text. */
  public CopyText(Kit kit, String text) {
    this(kit, text, "mono");
  }

  /** A command to paste into a terminal. */
  public static CopyText command(Kit kit, String command) {
    return new CopyText(kit, command, "command");
  }

  private CopyText(Kit kit, String text, String style) {
    getStyleClass().add("copy-text");
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
    setHgrow(label, Priority.SOMETIMES);
    getChildren().addAll(label, CopyButton.of(kit, () -> text));
  }
}
