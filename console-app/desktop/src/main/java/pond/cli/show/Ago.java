package pond.cli.show;

import java.time.Duration;
import java.time.Instant;

/** Times as people say them. */
public final class Ago {
  private Ago() {}

  /** {@code 5 s ago}, {@code in 12 min}. */
  public static String of(Instant at, Instant now) {
    Duration past = Duration.between(at, now);
    return past.isNegative() ? "in " + words(past.negated()) : words(past) + " ago";
  }

  private static String words(Duration d) {
    if (d.toDays() >= 2) {
      return d.toDays() + " d";
    }
    if (d.toHours() >= 2) {
      return d.toHours() + " h";
    }
    return d.toMinutes() >= 2 ? d.toMinutes() + " min" : d.toSeconds() + " s";
  }
}
