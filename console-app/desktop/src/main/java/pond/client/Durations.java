package pond.client;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as typed: a whole number and s, m, h or d. */
public final class Durations {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smhd])");

  private Durations() {}

  /** Parses or ends the command with a sentence. */
  public static Duration parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new ClientException(
          ExitCode.USAGE,
          "DURATION_INVALID",
          "\"" + text + "\" is not a duration.",
          "Write 30s, 15m, 1h or 7d.");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
