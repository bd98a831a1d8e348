package pond.model.paste;

/** A text without spaces and separators, in lower case, that knows where each character stood. */
final class Compact {
  private final String text;
  private final int[] origin;

  private Compact(String text, int[] origin) {
    this.text = text;
    this.origin = origin;
  }

  static Compact of(String body) {
    StringBuilder out = new StringBuilder(body.length());
    int[] origin = new int[body.length()];
    for (int i = 0; i < body.length(); i++) {
      if (!Characters.isSkipped(body.charAt(i))) {
        origin[out.length()] = i;
        out.append(Characters.lower(body.charAt(i)));
      }
    }
    return new Compact(out.toString(), origin);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /** Where the character at {@code index} stood in the text. */
  int origin(int index) {
    return origin[index];
  }

  /** True when nothing stood between the character at {@code index} and the one before it. */
  boolean isGlued(int index) {
    return index > 0 && index < text.length() && origin[index] == origin[index - 1] + 1;
  }

  /** The end of the run of letters and digits that starts at {@code from}. */
  int runEnd(int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Like {@link #runEnd} but a gap after {@code least} ends the run too. */
  int gluedEnd(int from, int least) {
    int limit = runEnd(from);
    int end = Math.min(limit, least);
    while (end < limit && isGlued(end)) {
      end++;
    }
    return end;
  }
}
