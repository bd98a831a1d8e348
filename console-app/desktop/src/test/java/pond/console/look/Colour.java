package pond.console.look;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A colour as linear light, each part from 0 to 1.
 *
 * @param red linear red
 * @param green linear green
 * @param blue linear blue
 */
record Colour(double red, double green, double blue) {
  /** Reads {@code #rrggbb}. */
  static Colour hex(String text) {
    if (!text.matches("#[0-9a-f]{6}")) {
      throw new IllegalArgumentException("not an opaque colour: " + text);
    }
    int rgb = Integer.parseInt(text.substring(1), 16);
    return new Colour(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255));
  }

  private static double linear(int part) {
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /** The contrast of WCAG 2: from 1 (the same) to 21 (black on white). */
  double contrast(Colour other) {
    double light = Math.max(luminance(), other.luminance());
    double dark = Math.min(luminance(), other.luminance());
    return (light + 0.05) / (dark + 0.05);
  }

  private double luminance() {
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** This colour as an eye of that kind sees it. */
  Colour seenBy(Eye eye) {
    double[] seen = IntStream.range(0, 3).mapToDouble(row -> eye.row(row, this)).toArray();
    return new Colour(clamp(seen[0]), clamp(seen[1]), clamp(seen[2]));
  }

  private static double clamp(double part) {
    return Math.max(0, Math.min(1, part));
  }

  /** CIE L*a*b* under D65. */
  double[] lab() {
    double x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    double y = f(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    double z = f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  /**
   * One kind of vision.
   *
   * @param name for messages
   * @param matrix what it makes of linear light, row by row
   */
  record Eye(String name, List<Double> matrix) {
    /** Vision with all three cones, and the full loss of one after Machado 2009. */
    static final List<Eye> ALL =
        List.of(
            of("full", 1, 0, 0, 0, 1, 0, 0, 0, 1),
            of(
                "protan", 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882,
                -0.048116, 1.051998),
            of(
                "deutan", 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820,
                0.042940, 0.968881),
            of(
                "tritan", 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733,
                0.691367, 0.303900));

    private static Eye of(String name, double... matrix) {
      return new Eye(name, DoubleStream.of(matrix).boxed().toList());
    }

    private double row(int row, Colour colour) {
      return matrix.get(3 * row) * colour.red
          + matrix.get(3 * row + 1) * colour.green
          + matrix.get(3 * row + 2) * colour.blue;
    }
  }
}
