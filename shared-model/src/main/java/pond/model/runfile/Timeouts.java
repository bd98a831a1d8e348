package pond.model.runfile;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The duration form of {@code timeout}: a whole number and s, m or h. */
final class Timeouts {
  static final Duration MOST = Duration.ofHours(24);

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([smh])");

  private Timeouts() {}

  /** The duration; empty when it has another form or is over 24 hours. */
  static Optional<Duration> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    Duration duration =
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          default -> Duration.ofHours(number);
        };
    return Optional.of(duration).filter(d -> d.compareTo(MOST) <= 0);
  }
}
