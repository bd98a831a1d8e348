package pond.console.look;

import static java.lang.Math.cos;
import static java.lang.Math.hypot;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/** How far two colours are from each other for an eye: CIEDE2000. */
final class Difference {
  private static final double POW25 = pow(25, 7);

  private Difference() {}

  static double of(Colour one, Colour other) {
    return ofLab(one.lab(), other.lab());
  }

  static double ofLab(double[] one, double[] other) {
    double meanChroma = (hypot(one[1], one[2]) + hypot(other[1], other[2])) / 2;
    double g = 0.5 * (1 - sqrt(pow(meanChroma, 7) / (pow(meanChroma, 7) + POW25)));
    double a1 = one[1] * (1 + g);
    double a2 = other[1] * (1 + g);
    double c1 = hypot(a1, one[2]);
    double c2 = hypot(a2, other[2]);
    double h1 = hue(a1, one[2]);
    double h2 = hue(a2, other[2]);
    double turn = turn(h1, h2, c1 * c2);
    double dL = other[0] - one[0];
    double dC = c2 - c1;
    double dH = 2 * sqrt(c1 * c2) * sin(toRadians(turn / 2));
    return weighed(
        new double[] {dL, dC, dH},
        (one[0] + other[0]) / 2,
        (c1 + c2) / 2,
        meanHue(h1, h2, c1 * c2));
  }

  private static double weighed(double[] delta, double lightness, double chroma, double hue) {
    double t =
        1
            - 0.17 * cos(toRadians(hue - 30))
            + 0.24 * cos(toRadians(2 * hue))
            + 0.32 * cos(toRadians(3 * hue + 6))
            - 0.20 * cos(toRadians(4 * hue - 63));
    double middle = pow(lightness - 50, 2);
    double l = delta[0] / (1 + 0.015 * middle / sqrt(20 + middle));
    double c = delta[1] / (1 + 0.045 * chroma);
    double h = delta[2] / (1 + 0.015 * chroma * t);
    double rotation =
        -2
            * sqrt(pow(chroma, 7) / (pow(chroma, 7) + POW25))
            * sin(toRadians(60 * Math.exp(-pow((hue - 275) / 25, 2))));
    return sqrt(l * l + c * c + h * h + rotation * c * h);
  }

  private static double hue(double a, double b) {
    double degrees = Math.toDegrees(Math.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  private static double turn(double h1, double h2, double chromas) {
    if (chromas == 0) {
      return 0;
    }
    double turn = h2 - h1;
    if (turn > 180) {
      return turn - 360;
    }
    return turn < -180 ? turn + 360 : turn;
  }

  private static double meanHue(double h1, double h2, double chromas) {
    double sum = h1 + h2;
    if (chromas == 0) {
      return sum;
    }
    if (Math.abs(h1 - h2) <= 180) {
      return sum / 2;
    }
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  }
}
