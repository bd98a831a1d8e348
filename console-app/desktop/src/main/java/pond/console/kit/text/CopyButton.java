package pond.console.kit.text;

import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** An icon that copies, and shows for a moment that it did. */
public final class CopyButton extends Button {
  private static final Duration SHOWN = Duration.ofSeconds(2);

  private final Kit kit;
  private final Runnable copy;

  /** Copies what {@code text} says when pressed. */
  public static CopyButton of(Kit kit, java.util.function.Supplier<String> text) {
    return new CopyButton(kit, () -> kit.copying().copy(text.get()));
  }

  /** Copies a secret, which leaves the clipboard after a minute. */
  public static CopyButton secret(Kit kit, java.util.function.Supplier<String> text) {
    return new CopyButton(kit, () -> kit.copying().copySecret(text.get()));
  }

  private CopyButton(Kit kit, Runnable copy) {
    this.kit = kit;
    this.copy = copy;
    getStyleClass().add("icon-button");
    setMinWidth(USE_PREF_SIZE);
    ready();
    setOnAction(pressed -> act());
  }

  private void act() {
    copy.run();
    setGraphic(Icons.of(Icon.CHECK));
    setAccessibleText(kit.say("kit.copied"));
    setTooltip(new Tooltip(kit.say("kit.copied")));
    kit.hop().later(SHOWN, this::ready);
  }

  private void ready() {
    setGraphic(Icons.of(Icon.COPY));
    setAccessibleText(kit.say("kit.copy"));
    setTooltip(new Tooltip(kit.say("kit.copy")));
  }
}
