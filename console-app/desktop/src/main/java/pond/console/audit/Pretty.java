package pond.console.audit;

/** Spreads the details of an entry over lines; they are flat objects of texts. */
final class Pretty {
  private Pretty() {}

  /** One field a line; a text that is not such an object stays as it is. */
  static String json(String detail) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    boolean escaped = false;
    for (int i = 0; i < detail.length(); i++) {
      char c = detail.charAt(i);
      out.append(c);
      if (escaped) {
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        out.append('\n');
      }
    }
    return out.toString();
  }
}
