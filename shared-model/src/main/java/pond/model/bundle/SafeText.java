package pond.model.bundle;

/** Foreign text made harmless for a sentence: unsafe characters escaped, long text cut. */
final class SafeText {
  private static final int MAX_SHOWN = 160;

  private SafeText() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length() && out.length() < MAX_SHOWN) {
      int point = text.codePointAt(at);
      if (ForbiddenCharacters.contains(point) && point != ':') {
        out.append("\\u{").append(Integer.toHexString(point)).append('}');
      } else {
        out.appendCodePoint(point);
      }
      at += Character.charCount(point);
    }
    return at < text.length() ? out.append("...").toString() : out.toString();
  }
}
