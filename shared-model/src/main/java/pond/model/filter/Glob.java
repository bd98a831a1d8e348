package pond.model.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A text in which {@code *} stands for any characters; case does not matter. */
final class Glob {
  private final List<String> parts;

  private Glob(List<String> parts) {
    this.parts = parts;
  }

  /** The whole text must match. */
  static Glob whole(String pattern) {
    return new Glob(Arrays.asList(fold(pattern).split("\\*", -1)));
  }

  /** Some part of the text must match. */
  static Glob anywhere(String pattern) {
    return whole("*" + pattern + "*");
  }

  static boolean isPattern(String text) {
    return text.indexOf('*') >= 0;
  }

  boolean matches(String text) {
    String folded = fold(text);
    String first = parts.getFirst();
    if (parts.size() == 1) {
      return folded.equals(first);
    }
    String last = parts.getLast();
    int end = folded.length() - last.length();
    return folded.startsWith(first)
        && end >= first.length()
        && folded.endsWith(last)
        && hasMiddle(folded, first.length(), end);
  }

  /** Each part as early as it can be: if any placement fits, this one does. */
  private boolean hasMiddle(String text, int from, int end) {
    int at = from;
    for (String part : parts.subList(1, parts.size() - 1)) {
      int found = text.indexOf(part, at);
      if (found < 0 || found + part.length() > end) {
        return false;
      }
      at = found + part.length();
    }
    return true;
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
