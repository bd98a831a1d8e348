package pond.console.kit.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pond.model.filter.FilterKey;

/** What could be meant by the word at the caret: a key, or a value that its key knows. */
final class Completions {
  private static final int MOST = 12;

  private final List<FilterKey> keys;

  Completions(List<FilterKey> keys) {
    this.keys = keys;
  }

  List<Completion> at(String text, int caret) {
    int from = caret;
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    if (from < caret && text.charAt(from) == '-') {
      from++;
    }
    String word = text.substring(from, caret).toLowerCase(Locale.ROOT);
    int colon = word.indexOf(':');
    List<Completion> found =
        colon < 0
            ? keysLike(word, from, caret)
            : valuesLike(word.substring(0, colon), word.substring(colon + 1), from, caret);
    return found.subList(0, Math.min(found.size(), MOST));
  }

  private List<Completion> keysLike(String word, int from, int to) {
    List<Completion> found = new ArrayList<>();
    for (FilterKey key : keys) {
      String sign = isMeasured(key.kind()) ? "<" : ":";
      if (key.kind() == FilterKey.Kind.IS) {
        for (String choice : key.choices()) {
          String whole = key.key() + ":" + choice;
          if (whole.startsWith(word) || choice.startsWith(word)) {
            found.add(new Completion(whole, "", from, to));
          }
        }
      } else if (key.key().startsWith(word)) {
        found.add(new Completion(key.key() + sign, key.meaning(), from, to));
      }
    }
    return found;
  }

  private List<Completion> valuesLike(String key, String value, int from, int to) {
    return keys.stream()
        .filter(candidate -> candidate.key().equals(key))
        .flatMap(candidate -> candidate.choices().stream())
        .filter(choice -> choice.startsWith(value) && !choice.equals(value))
        .map(choice -> new Completion(key + ":" + choice, "", from, to))
        .toList();
  }

  private static boolean isMeasured(FilterKey.Kind kind) {
    return switch (kind) {
      case AGE, TIME_LEFT, TOOK, NUMBER -> true;
      default -> false;
    };
  }
}
