package pond.model.paste;

/** The characters that come along with a paste and are no part of the value. */
final class Characters {
  private static final String QUOTES = "\"'`<>“”„‟‘’‚‛«»‹›";
  private static final String SEPARATORS = "-:·_\u2010\u2011\u2013";

  private Characters() {}

  /** Zero width, bidi marks, soft hyphen, byte order mark, variation selectors. */
  static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT || c == 0x34f || (c >= 0xfe00 && c <= 0xfe0f);
  }

  static boolean isLineBreak(int c) {
    return (c >= 0x0a && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** Java's own white space does not contain the no-break space, which mail programs insert. */
  static boolean isSpace(int c) {
    return c == '\t' || Character.isSpaceChar(c);
  }

  static boolean isQuote(int c) {
    return QUOTES.indexOf(c) >= 0;
  }

  static boolean isSeparator(int c) {
    return SEPARATORS.indexOf(c) >= 0;
  }

  /** True for what may stand inside a value and is skipped. */
  static boolean isSkipped(int c) {
    return c == ' ' || c == '\n' || isSeparator(c);
  }

  /** Lower case of ASCII only: other alphabets have letters that fold into ASCII ones. */
  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
