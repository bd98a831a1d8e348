package pond.console.look;

/**
 * The size of everything, in percent.
 *
 * @param percent one of the steps between 80 and 200
 */
public record Zoom(int percent) {
  /** The font size at 100 %. */
  public static final double BASE_PIXELS = 13;

  public static final Zoom NORMAL = new Zoom(100);

  private static final int[] STEPS = {80, 90, 100, 110, 125, 150, 175, 200};

  public Zoom {
    if (percent < 80 || percent > 200) {
      throw new IllegalArgumentException("a zoom is between 80 and 200 percent, not " + percent);
    }
  }

  /** The next larger step, or this one at the end. */
  public Zoom larger() {
    for (int step : STEPS) {
      if (step > percent) {
        return new Zoom(step);
      }
    }
    return this;
  }

  /** The next smaller step, or this one at the end. */
  public Zoom smaller() {
    for (int i = STEPS.length - 1; i >= 0; i--) {
      if (STEPS[i] < percent) {
        return new Zoom(STEPS[i]);
      }
    }
    return this;
  }

  /** The font size that everything else is a multiple of. */
  public double fontPixels() {
    return BASE_PIXELS * percent / 100.0;
  }
}
