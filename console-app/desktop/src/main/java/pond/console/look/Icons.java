package pond.console.look;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.image.Image;

/** Draws icons. Their colour is the looked-up colour {@code -pond-icon} where they stand. */
public final class Icons {
  private Icons() {}

  /** The icon at the size of the text beside it. */
  public static Node of(Icon icon) {
    return of(icon, 1.25);
  }

  /**
   * The icon as a square.
   *
   * @param emSize its edge, as a multiple of the font size where it stands, so that it grows with
   *     the zoom
   */
  public static Node of(Icon icon, double emSize) {
    return new IconView(icon, emSize);
  }

  /** The program's own icon in every size that windows and task bars ask for. */
  public static List<Image> program() {
    return IntStream.of(16, 32, 48, 64, 128, 256)
        .mapToObj(edge -> "app/pond-" + edge + ".png")
        .map(name -> Objects.requireNonNull(Icons.class.getResource(name), name).toExternalForm())
        .map(Image::new)
        .toList();
  }
}
