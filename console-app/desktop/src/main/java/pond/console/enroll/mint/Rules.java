package pond.console.enroll.mint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pond.model.api.desk.SettingView;

/**
 * What the authority's settings and the person's role say about minting.
 *
 * @param usualTtl how long a code lives unless said otherwise
 */
public record Rules(boolean mayMint, boolean fingerprintRequired, Duration usualTtl) {
  /** How long a code may live. */
  public static final List<Duration> TTLS =
      List.of(
          Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(7));

  private static final Duration USUAL = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smhd])");

  public Rules {
    Objects.requireNonNull(usualTtl);
  }

  /** Before the settings are known. */
  public static Rules unknown(boolean mayMint) {
    return new Rules(mayMint, false, USUAL);
  }

  /** What these settings say. */
  public static Rules of(boolean mayMint, List<SettingView> settings) {
    return new Rules(
        mayMint,
        List.of("true", "on", "yes").contains(value(settings, "codes.require_fingerprint")),
        time(value(settings, "codes.default_ttl")));
  }

  /** The choices, the usual one among them. */
  public List<Duration> ttls() {
    List<Duration> all = new ArrayList<>(TTLS);
    if (!all.contains(usualTtl)) {
      all.add(usualTtl);
      all.sort(null);
    }
    return all;
  }

  private static String value(List<SettingView> settings, String key) {
    return settings.stream()
        .filter(setting -> setting.key().equals(key))
        .map(SettingView::value)
        .findFirst()
        .orElse("");
  }

  /** A time that cannot be read, or is longer than any code lives, counts as not said. */
  private static Duration time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return USUAL;
    }
    long number = Long.parseLong(matcher.group(1));
    Duration read =
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    return read.compareTo(LONGEST) > 0 || read.isZero() ? USUAL : read;
  }
}
