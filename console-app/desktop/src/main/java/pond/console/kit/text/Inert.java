package pond.console.kit.text;

/**
 * Makes text of a worker, a job or anybody else safe to show: control characters (with them all
 * terminal escape sequences), bidirectional and invisible formatting, and characters that are none,
 * become a visible replacement; what is longer than the cap is cut.
 */
public final class Inert {
  /** The longest line, in characters. */
  public static final int LINE = 400;

  /** The longest text of several lines, in characters. */
  public static final int BLOCK = 20_000;

  private static final char REPLACEMENT = '\uFFFD';

  private Inert() {}

  /** One line of foreign text: line breaks and tabs are replaced too. */
  public static String line(String text) {
    return line(text, LINE);
  }

  /** One line of at most {@code longest} characters and an ellipsis. */
  public static String line(String text, int longest) {
    return neutral(text, longest, false);
  }

  /** Foreign text of several lines; line feeds and tabs stay. */
  public static String block(String text) {
    return neutral(text, BLOCK, true);
  }

  private static String neutral(String text, int longest, boolean keepLines) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), longest) + 1);
    int at = 0;
    int taken = 0;
    while (at < text.length() && taken < longest) {
      int c = text.codePointAt(at);
      boolean breaks = c == '\n' || c == '\t';
      boolean stays = breaks ? keepLines : !isHidden(c);
      clean.appendCodePoint(stays ? c : REPLACEMENT);
      at += Character.charCount(c);
      taken++;
    }
    return at < text.length() ? clean.append('…').toString() : clean.toString();
  }

  /** Whether a character cannot be seen or steers what is: it is never shown as it is. */
  public static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
