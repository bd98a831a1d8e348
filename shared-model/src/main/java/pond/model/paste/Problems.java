package pond.model.paste;

import java.util.Optional;

/** Builds the problems of one form: its code prefix makes the key of the sentence. */
final class Problems {
  private static final int LONGEST_QUOTE = 60;

  private final PasteForm form;

  Problems(PasteForm form) {
    this.form = form;
  }

  PasteOutcome.Problem of(PasteKind kind, Object... args) {
    return new PasteOutcome.Problem(
        kind, Message.of(form.codePrefix() + "_" + kind, args), Optional.empty());
  }

  /** A complete value with other text: after it, else before it. */
  PasteOutcome.Problem trailing(String before, String after, byte[] data) {
    String key = form.codePrefix() + "_" + PasteKind.TRAILING + (after.isEmpty() ? "_BEFORE" : "");
    Message message = Message.of(key, shown(after.isEmpty() ? before : after));
    return new PasteOutcome.Problem(PasteKind.TRAILING, message, Optional.of(data));
  }

  /** One character as people can name it. */
  static String shown(int codePoint) {
    String name = Character.toString(codePoint);
    return codePoint < 0x7f && codePoint > 0x20
        ? name
        : String.format("%s (U+%04X)", name, codePoint);
  }

  private static String shown(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .limit(LONGEST_QUOTE)
        .forEach(out::appendCodePoint);
    return out + (text.codePointCount(0, text.length()) > LONGEST_QUOTE ? "…" : "");
  }
}
