package pond.console.kit.text;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import pond.console.kit.tool.Kit;

/** A hash or fingerprint: short, in full while it has the focus or the pointer, copied in full. */
public final class Hash extends HBox {
  /** Shows the hash. */
  public Hash(Kit kit, String hash) {
    getStyleClass().add("copy-text");
    getChildren().addAll(label(hash), CopyButton.of(kit, () -> hash));
  }

  /** The hash without a button, for a table. */
  public static Label label(String hash) {
    String inert = Inert.line(hash);
    Label label = new Label();
    label.getStyleClass().add("hash");
    label.setFocusTraversable(true);
    label.setWrapText(true);
    label.setAccessibleText(inert);
    label.setTooltip(new Tooltip(HashText.grouped(inert)));
    label
        .textProperty()
        .bind(
            label
                .focusedProperty()
                .map(on -> on ? HashText.grouped(inert) : HashText.shortened(inert)));
    label.setOnMousePressed(pressed -> label.requestFocus());
    label.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
    return label;
  }
}
