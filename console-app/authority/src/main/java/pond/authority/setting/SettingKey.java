package pond.authority.setting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be set. */
public enum SettingKey {
  CODES_DEFAULT_TTL(
      "codes.default_ttl",
      "1h",
      List.of("15m", "1h", "24h", "7d"),
      "How long an enrollment code lives when nothing else is asked for."),
  CODES_REQUIRE_FINGERPRINT(
      "codes.require_fingerprint",
      "false",
      List.of("true", "false"),
      "Whether every enrollment code must name a fingerprint."),
  REVIEW_FOUR_EYES(
      "review.four_eyes",
      "false",
      List.of("true", "false"),
      "Whether two operators must accept a flagged result before it counts."),
  REVIEW_ACCEPT(
      "review.accept",
      "operators",
      List.of("operators", "nobody"),
      "Who may accept a flagged result."),
  ENVIRONMENT_NAME(
      "environment.name", "pond", List.of(), "What this installation is called, on every screen."),
  ENVIRONMENT_KIND(
      "environment.kind",
      "prod",
      List.of("prod", "other"),
      "Whether mistakes here reach real work; shown as a stripe.");

  private static final Pattern FREE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,39}");

  private final String key;
  private final String fallback;

  @SuppressWarnings("ImmutableEnumChecker") // always List.of
  private final List<String> choices;

  private final String meaning;

  SettingKey(String key, String fallback, List<String> choices, String meaning) {
    this.key = key;
    this.fallback = fallback;
    this.choices = choices;
    this.meaning = meaning;
  }

  /** Its stable name. */
  public String key() {
    return key;
  }

  /** What holds when nothing was set. */
  public String fallback() {
    return fallback;
  }

  /** The values it knows; empty when any short text will do. */
  public List<String> choices() {
    return choices;
  }

  /** What it is for. */
  public String meaning() {
    return meaning;
  }

  /** Whether it can have this value. */
  public boolean accepts(String value) {
    return choices.isEmpty() ? FREE.matcher(value).matches() : choices.contains(value);
  }

  /** The values it accepts, in words. */
  public String accepted() {
    return choices.isEmpty()
        ? "1 to 40 letters, digits, blanks and . _ / -"
        : String.join(", ", choices);
  }

  /** The setting of this name. */
  public static Optional<SettingKey> of(String key) {
    for (SettingKey setting : values()) {
      if (setting.key.equals(key)) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }
}
