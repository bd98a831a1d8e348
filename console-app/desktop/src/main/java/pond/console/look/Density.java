package pond.console.look;

/** How much air stands between rows. */
public enum Density {
  COMFORTABLE,
  COMPACT;

  /** Height of a table row as a multiple of the font size: 32 or 26 pixels at 100 %. */
  public double rowEm() {
    return this == COMPACT ? 2.0 : 32.0 / Zoom.BASE_PIXELS;
  }
}
