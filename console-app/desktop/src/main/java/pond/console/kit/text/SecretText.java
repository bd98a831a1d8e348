package pond.console.kit.text;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/**
 * A secret that is shown once: masked until revealed; copied without being shown; out of the
 * clipboard after a minute.
 */
public final class SecretText extends HBox {
  private static final String MASK = "••••••••••••";

  private final BooleanProperty revealed = new SimpleBooleanProperty();

  /**
   * Shows a secret.
   *
   * @param id names its controls: {@code id}, {@code id-reveal} and {@code id-copy}
   * @param plainPrefix how many characters at its beginning are no secret
   */
  public SecretText(Kit kit, String id, String secret, int plainPrefix) {
    getStyleClass().add("secret");
    String mask = secret.substring(0, plainPrefix) + MASK;
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("secret-text");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(revealed.map(on -> on ? secret : mask));
    label
        .accessibleTextProperty()
        .bind(revealed.map(on -> on ? secret : kit.say("kit.secret_masked")));
    CopyButton copy = CopyButton.secret(kit, () -> secret);
    copy.setId(id + "-copy");
    getChildren().addAll(label, reveal(kit, id), copy);
  }

  /** Whether it can be read. */
  public BooleanProperty revealed() {
    return revealed;
  }

  private ToggleButton reveal(Kit kit, String id) {
    ToggleButton reveal = new ToggleButton();
    reveal.setId(id + "-reveal");
    reveal.getStyleClass().add("quiet");
    reveal.setMinWidth(USE_PREF_SIZE);
    reveal.textProperty().bind(revealed.map(on -> kit.say(on ? "kit.hide" : "kit.reveal")));
    reveal.graphicProperty().bind(revealed.map(on -> Icons.of(on ? Icon.HIDE : Icon.REVEAL)));
    reveal.selectedProperty().bindBidirectional(revealed);
    return reveal;
  }
}
