package pond.model.paste;

import java.util.regex.Pattern;
import pond.model.text.Bech32;
import pond.model.text.Bech32Typo;

/** Says precisely what is wrong with a value that starts with its prefix. */
final class Damage {
  private static final Pattern DOTS = Pattern.compile("…|\\.\\.|\\*\\*|••");
  private static final int GROUP = 4;

  private final PasteForm form;
  private final Problems problems;

  Damage(PasteForm form, Problems problems) {
    this.form = form;
    this.problems = problems;
  }

  /** The damage of the value whose tail starts at {@code from} and ends before {@code limit}. */
  PasteOutcome.Problem of(Compact compact, int from, int limit) {
    String text = compact.text();
    int end = Math.min(compact.runEnd(from), limit);
    int full = from + form.tailLength();
    if (end < full && DOTS.matcher(text).region(end, limit).lookingAt()) {
      return problems.of(PasteKind.ELLIPSIS);
    }
    if (end == from) {
      return problems.of(PasteKind.ONLY_PREFIX, form.tailLength());
    }
    for (int i = from; i < Math.min(end, full); i++) {
      if (Bech32.ALPHABET.indexOf(text.charAt(i)) < 0) {
        return problems.of(PasteKind.BADCHAR, group(i - from), Problems.shown(text.codePointAt(i)));
      }
    }
    if (end < full) {
      return problems.of(PasteKind.SHORT, end - from, form.tailLength());
    }
    int glued = Math.min(compact.gluedEnd(from, full), limit);
    return glued > full
        ? problems.of(PasteKind.LONG, glued - from, form.tailLength())
        : ofChecksum(text.substring(from, full));
  }

  /** The damage of a whole tail in the alphabet whose checksum is wrong. */
  PasteOutcome.Problem ofChecksum(String tail) {
    if (form.isPadded(tail)) {
      return problems.of(PasteKind.PADDING);
    }
    return form.typo(tail)
        .map(typo -> problems.of(kindOf(typo), group(typo.index())))
        .orElseGet(() -> problems.of(PasteKind.CHECKSUM));
  }

  private static PasteKind kindOf(Bech32Typo typo) {
    return switch (typo.kind()) {
      case ONE_WRONG -> PasteKind.ONE_WRONG;
      case SWAP -> PasteKind.SWAP;
    };
  }

  private static int group(int index) {
    return index / GROUP + 1;
  }
}
