package pond.console.look;

import javafx.scene.Node;

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
}
