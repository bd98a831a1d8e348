package pond.console.enroll.mint;

import java.time.Duration;
import pond.console.words.Words;

/** How long a code lives, in words. */
final class TtlWords {
  private TtlWords() {}

  static String of(Words words, Duration ttl) {
    if (ttl.toHours() > 24 && ttl.equals(Duration.ofDays(ttl.toDays()))) {
      return words.count("enroll.ttl.days", ttl.toDays());
    }
    return ttl.equals(Duration.ofHours(ttl.toHours()))
        ? words.count("enroll.ttl.hours", ttl.toHours())
        : words.text("enroll.ttl.minutes", ttl.toMinutes());
  }
}
