package pond.console.palette;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * How well typed letters fit a text. Every typed word must be found; in order, but not necessarily
 * side by side. Whole words and beginnings of words count most, then runs of letters; gaps and long
 * texts cost.
 */
public final class Fuzzy {
  private static final int START_OF_TEXT = 24;
  private static final int START_OF_WORD = 14;
  private static final int NEXT_TO_LAST = 20;
  private static final int ANYWHERE = 1;
  private static final int PER_GAP = 2;
  private static final int LARGEST_GAP = 12;
  private static final int WHOLE = 40;

  private Fuzzy() {}

  /** The rank, the higher the better; empty when it does not fit. Nothing typed fits everything. */
  public static OptionalInt rank(String typed, String text) {
    String low = text.toLowerCase(Locale.ROOT);
    int rank = 0;
    for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (!word.isEmpty()) {
        OptionalInt one = word(word, low);
        if (one.isEmpty()) {
          return one;
        }
        rank += one.getAsInt();
      }
    }
    return OptionalInt.of(rank - Math.min(low.length(), 60) / 10);
  }

  /** The best rank over every place where the word may begin. */
  private static OptionalInt word(String word, String text) {
    OptionalInt best = OptionalInt.empty();
    for (int from = text.indexOf(word.charAt(0));
        from >= 0;
        from = text.indexOf(word.charAt(0), from + 1)) {
      OptionalInt one = from(word, text, from);
      if (one.isPresent() && (best.isEmpty() || one.getAsInt() > best.getAsInt())) {
        best = one;
      }
    }
    return best;
  }

  private static OptionalInt from(String word, String text, int start) {
    int rank = 0;
    int last = start - 1;
    for (int i = 0; i < word.length(); i++) {
      int at = i == 0 ? start : next(word.charAt(i), text, last);
      if (at < 0) {
        return OptionalInt.empty();
      }
      rank += value(text, at, i > 0 && at == last + 1);
      rank -= i == 0 ? 0 : Math.min(LARGEST_GAP, (at - last - 1) * PER_GAP);
      last = at;
    }
    boolean whole = last - start + 1 == word.length() && ends(text, last + 1);
    return OptionalInt.of(rank + (whole && begins(text, start) ? WHOLE : 0));
  }

  /** The letter at the side if it is there, else at the next beginning of a word, else anywhere. */
  private static int next(char letter, String text, int last) {
    int anywhere = text.indexOf(letter, last + 1);
    if (anywhere == last + 1) {
      return anywhere;
    }
    for (int at = anywhere; at >= 0; at = text.indexOf(letter, at + 1)) {
      if (begins(text, at)) {
        return at;
      }
    }
    return anywhere;
  }

  private static int value(String text, int at, boolean beside) {
    if (at == 0) {
      return START_OF_TEXT;
    }
    if (beside) {
      return NEXT_TO_LAST;
    }
    return begins(text, at) ? START_OF_WORD : ANYWHERE;
  }

  private static boolean begins(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static boolean ends(String text, int after) {
    return after >= text.length() || !Character.isLetterOrDigit(text.charAt(after));
  }
}
