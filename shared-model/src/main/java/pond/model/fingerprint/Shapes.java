package pond.model.fingerprint;

/** How a text form is shown: in groups of four, and shortened for tables. */
final class Shapes {
  private static final int GROUP = 4;
  private static final int GROUPS_PER_BLOCK = 5;

  private Shapes() {}

  static String grouped(StrictForm form, String text) {
    String tail = text.substring(form.head().length());
    StringBuilder out = new StringBuilder(form.head());
    for (int at = 0; at < tail.length(); at += GROUP) {
      int group = at / GROUP;
      out.append(group > 0 && group % GROUPS_PER_BLOCK == 0 ? "  " : " ");
      out.append(tail, at, Math.min(at + GROUP, tail.length()));
    }
    return out.toString();
  }

  static String shortened(StrictForm form, String text) {
    return text.substring(0, form.head().length() + GROUP)
        + "…"
        + text.substring(text.length() - GROUP);
  }
}
