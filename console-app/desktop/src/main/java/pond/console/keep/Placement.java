package pond.console.keep;

import java.util.List;
import java.util.Optional;

/** Where a window is, in screen coordinates, and whether it fills the screen. */
public record Placement(double x, double y, double width, double height, boolean maximised) {

  private static final double GRIP = 120;

  /** A screen's usable part. */
  public record Area(double x, double y, double width, double height) {
    boolean holds(double px, double py) {
      return px >= x && px <= x + width && py >= y && py <= y + height;
    }
  }

  /** Its kept form. */
  public String text() {
    return String.join(
        " ",
        Long.toString(Math.round(x)),
        Long.toString(Math.round(y)),
        Long.toString(Math.round(width)),
        Long.toString(Math.round(height)),
        Boolean.toString(maximised));
  }

  /** Reads the kept form. */
  public static Optional<Placement> parse(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 5) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Placement(
              Integer.parseInt(parts[0]),
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[2]),
              Integer.parseInt(parts[3]),
              Boolean.parseBoolean(parts[4])));
    } catch (NumberFormatException notOurs) {
      return Optional.empty();
    }
  }

  /**
   * The same place if it can still be reached with the pointer; empty when the screen it was on is
   * gone, or when it is too small to be used.
   */
  public Optional<Placement> on(List<Area> screens) {
    boolean reachable =
        screens.stream().anyMatch(screen -> screen.holds(x + Math.min(GRIP, width / 2), y));
    return reachable && width >= GRIP && height >= GRIP ? Optional.of(this) : Optional.empty();
  }
}
