package pond.cli.show;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes text of a job or worker safe to show: control characters (with them all terminal escape
 * sequences), bidirectional and invisible formatting become a visible replacement. Line feeds and
 * tabs stay in logs.
 */
public final class Inert {
  private static final int LONGEST = 400;

  private Inert() {}

  /** Log bytes: UTF-8, what is not becomes U+FFFD. */
  public static String log(byte[] bytes) {
    return neutral(new String(bytes, UTF_8), true);
  }

  /** One line of foreign text, cut to a bearable length. */
  public static String line(String text) {
    String clean = neutral(text, false);
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
  }

  private static String neutral(String text, boolean keepLines) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isSafe(c, keepLines) ? c : '\uFFFD'));
    return clean.toString();
  }

  private static boolean isSafe(int c, boolean keepLines) {
    if (c == '\n' || c == '\t') {
      return keepLines;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
