package pond.console.kit.tool;

import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** The clipboard of the desktop. For the JavaFX thread. */
public final class FxClip implements Clip {
  @Override
  public void put(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }

  @Override
  public Optional<String> text() {
    return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
  }

  @Override
  public void clear() {
    Clipboard.getSystemClipboard().clear();
  }
}
