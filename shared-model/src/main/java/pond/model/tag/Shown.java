package pond.model.tag;

/** Makes refused input safe to repeat in a message: short, and printable ASCII only. */
final class Shown {
  private static final int LONGEST = 40;

  private Shown() {}

  static String of(String input) {
    StringBuilder out = new StringBuilder("\"");
    input.codePoints().limit(LONGEST).forEach(c -> out.append(printable(c)));
    if (input.codePointCount(0, input.length()) > LONGEST) {
      out.append("...");
    }
    return out.append('"').toString();
  }

  private static String printable(int c) {
    return c >= 0x20 && c < 0x7f ? Character.toString(c) : String.format("\\u{%X}", c);
  }
}
