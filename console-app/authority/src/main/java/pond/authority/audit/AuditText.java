package pond.authority.audit;

/**
 * Makes any text safe to store and to hash. Some of it comes from strangers (a name offered at a
 * refused enrollment), and nobody may keep an entry out of the log by sending odd characters: so
 * the text is cleaned, not refused.
 */
final class AuditText {
  private static final int REPLACEMENT = 0xFFFD;
  private static final String CUT = "…";

  private AuditText() {}

  /**
   * Control characters, line separators, direction overrides and lone surrogates become U+FFFD; a
   * longer text is cut to this many UTF-16 units and ends with an ellipsis.
   */
  static String clean(String text, int maxLength) {
    // Cleaning never lengthens a text, so only a text that is too long as it came is cut.
    int room = text.length() <= maxLength ? maxLength : maxLength - CUT.length();
    StringBuilder clean = new StringBuilder(Math.min(text.length(), maxLength));
    int index = 0;
    while (index < text.length()) {
      int point = text.codePointAt(index);
      index += Character.charCount(point);
      if (clean.length() + Character.charCount(point) > room) {
        return clean.append(CUT).toString();
      }
      clean.appendCodePoint(isSafe(point) ? point : REPLACEMENT);
    }
    return clean.toString();
  }

  private static boolean isSafe(int point) {
    boolean overridesDirection =
        (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    return !overridesDirection
        && switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
