package pond.console.kit.tool;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import pond.console.words.Words;

/** Times and durations in a person's language. */
public final class TimeText {
  private static final Duration OLD = Duration.ofDays(30);

  private final Words words;
  private final ZoneId zone;

  public TimeText(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /** How long ago, such as "12 min ago"; a date when that is a month. */
  public String ago(Instant at, Instant now) {
    Duration since = Duration.between(at, now);
    if (since.compareTo(OLD) >= 0) {
      return date(at);
    }
    return since.compareTo(Duration.ofMinutes(1)) < 0
        ? words.text("time.now")
        : words.text("time.ago", rough(since));
  }

  /** How long until, such as "in 9 min", or that it is over. */
  public String left(Instant until, Instant now) {
    Duration left = Duration.between(now, until);
    return left.isZero() || left.isNegative()
        ? words.text("time.over")
        : words.text("time.in", rough(left));
  }

  /** A duration by its biggest unit, such as "12 min". */
  public String rough(Duration time) {
    if (time.toDays() > 0) {
      return words.text("time.days", time.toDays());
    }
    if (time.toHours() > 0) {
      return words.text("time.hours", time.toHours());
    }
    return time.toMinutes() > 0
        ? words.text("time.minutes", time.toMinutes())
        : words.text("time.seconds", Math.max(0, time.toSeconds()));
  }

  /** A duration by two units, such as "1 h 04 min" or "41 s". */
  public String took(Duration time) {
    if (time.toHours() > 0) {
      return words.text("time.hours_minutes", time.toHours(), two(time.toMinutesPart()));
    }
    if (time.toMinutes() > 0) {
      return words.text("time.minutes_seconds", time.toMinutes(), two(time.toSecondsPart()));
    }
    return time.toSeconds() > 0
        ? words.text("time.seconds", time.toSeconds())
        : words.text("time.millis", time.toMillis());
  }

  /** A countdown, such as "59:12". */
  public String countdown(Duration left) {
    Duration shown = left.isNegative() ? Duration.ZERO : left;
    String rest = two(shown.toMinutesPart()) + ":" + two(shown.toSecondsPart());
    return shown.toHours() > 0 ? shown.toHours() + ":" + rest : rest;
  }

  /** The time of day here, such as 13:02:11. */
  public String clock(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone).format(at);
  }

  /** The day here, in the language's short form. */
  public String date(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(words.locale())
        .withZone(zone)
        .format(at);
  }

  /** ISO-8601 in UTC. */
  public String utc(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** For a tooltip: ISO-8601 in UTC, and below it the time here. */
  public String full(Instant at) {
    String here =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
            .withLocale(words.locale())
            .withZone(zone)
            .format(at);
    return utc(at) + "\n" + here + " (" + zone + ")";
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
