package pond.console.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.text.Font;

/** The fonts that come with the program, so that every machine shows the same. */
public final class Fonts {
  /** For words: Inter with tabular figures; bold is its semi-bold. */
  public static final String SANS = "Pond Sans";

  /** For ids, hashes, tags and logs: JetBrains Mono. */
  public static final String MONO = "Pond Mono";

  private static final List<String> FILES =
      List.of(
          "PondSans-Regular.otf", "PondSans-Bold.otf", "PondMono-Regular.ttf", "PondMono-Bold.ttf");

  private static final AtomicBoolean LOADED = new AtomicBoolean();

  private Fonts() {}

  /**
   * Makes the fonts known to JavaFX; a second call changes nothing. JavaFX copies each font that it
   * loads to a file of its own, so loading again for every window would fill the disk.
   */
  public static void load() {
    if (LOADED.compareAndSet(false, true)) {
      FILES.forEach(Fonts::load);
    }
  }

  private static void load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
      if (in == null || Font.loadFont(in, Zoom.BASE_PIXELS) == null) {
        throw new IllegalStateException("the bundled font " + file + " cannot be read");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
