package pond.console.words;

/**
 * A language for tests only: English with accents, a third longer and in brackets, so that a label
 * that is cut off, or a text that is in no bundle, is seen at once.
 */
final class Pseudo {
  /** Its language tag. */
  static final String TAG = "en-XA";

  private static final String PLAIN = "aceinouyACEINOUY";
  private static final String ACCENTED = "áçéíñóúýÁÇÉÍÑÓÚÝ";

  private Pseudo() {}

  static String of(String pattern) {
    StringBuilder out = new StringBuilder("[");
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      int at = depth > 0 || c == '}' ? -1 : PLAIN.indexOf(c);
      out.append(at < 0 ? c : ACCENTED.charAt(at));
    }
    out.repeat('~', Math.max(1, pattern.length() / 3));
    return out.append(']').toString();
  }
}
