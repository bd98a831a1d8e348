package pond.model.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest known word, when it is near enough to be meant. Pure; for messages to people. */
public final class DidYouMean {
  private static final int LONGEST = 40;

  private DidYouMean() {}

  /** "Did you mean x?" or, when nothing is near, the words that exist. */
  public static String hint(String word, Collection<String> known) {
    return nearest(word, known)
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElseGet(() -> "Use " + String.join(", ", known.stream().sorted().toList()) + ".");
  }

  /** The known word with the fewest changed letters; nothing when all are too far. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String plain = plain(word);
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    int most = Math.max(1, (plain.length() + 2) / 3);
    return known.stream()
        .filter(k -> distance(plain, plain(k)) <= most)
        .min(
            Comparator.comparingInt((String k) -> distance(plain, plain(k))).thenComparing(k -> k));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** Levenshtein's edit distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
