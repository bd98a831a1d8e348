package pond.model.id;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The common form of identifiers: a prefix, a dash, and 12 characters of {@code a-z2-7} (60 bits).
 */
final class IdText {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 12;

  private IdText() {}

  static Pattern pattern(String prefix) {
    return Pattern.compile(prefix + "-[a-z2-7]{" + LENGTH + "}");
  }

  static String random(String prefix, SecureRandom random) {
    StringBuilder id = new StringBuilder(prefix).append('-');
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(random.nextInt(32)));
    }
    return id.toString();
  }

  static String check(Pattern pattern, String what, String value) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("not a " + what);
    }
    return value;
  }
}
