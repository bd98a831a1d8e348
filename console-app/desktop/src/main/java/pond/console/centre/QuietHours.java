package pond.console.centre;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When notifications are kept without popping up. It may span midnight; equal ends mean the whole
 * day.
 */
public record QuietHours(LocalTime from, LocalTime until) {
  /** Whether it is quiet now. */
  public boolean at(LocalTime now) {
    if (from.isBefore(until)) {
      return !now.isBefore(from) && now.isBefore(until);
    }
    return !now.isBefore(from) || now.isBefore(until);
  }

  /** Its kept form. */
  public String text() {
    return from + "-" + until;
  }

  /** Reads the kept form. */
  public static Optional<QuietHours> parse(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      return Optional.empty();
    }
    return time(text.substring(0, dash))
        .flatMap(from -> time(text.substring(dash + 1)).map(until -> new QuietHours(from, until)));
  }

  /** Reads a time such as 22:00 or 7:30. */
  public static Optional<LocalTime> time(String text) {
    String plain = text.strip();
    try {
      return Optional.of(LocalTime.parse(plain.indexOf(':') == 1 ? "0" + plain : plain));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
