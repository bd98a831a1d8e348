package pond.console.runs.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The colour that is on, by ECMA-48's select graphic rendition; a few of its numbers only. */
final class SgrColour {
  private static final int ESC = 0x1b;
  private static final int LONGEST = 24;
  private static final List<String> NAMES =
      List.of("grey", "red", "green", "yellow", "blue", "magenta", "cyan", "white");

  private boolean bold;
  private @Nullable String foreground;

  /** The index after the sequence that starts at {@code at}, or -1 when there is none. */
  static int endOfSequence(String raw, int at) {
    if (raw.charAt(at) != ESC || at + 1 >= raw.length() || raw.charAt(at + 1) != '[') {
      return -1;
    }
    int last = Math.min(raw.length(), at + LONGEST);
    for (int i = at + 2; i < last; i++) {
      char c = raw.charAt(i);
      if (c == 'm') {
        return i + 1;
      }
      if (c != ';' && (c < '0' || c > '9')) {
        return -1;
      }
    }
    return -1;
  }

  /** Takes the numbers between {@code ESC [} and {@code m}; what it does not know it ignores. */
  void apply(String numbers) {
    for (String number : numbers.split(";", -1)) {
      switch (number) {
        case "", "0", "00" -> reset();
        case "1", "01" -> bold = true;
        case "22" -> bold = false;
        case "39" -> foreground = null;
        // 256 and true colours have arguments of their own, which are not colours here.
        case "38", "48" -> {
          return;
        }
        default -> colour(number);
      }
    }
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    if (bold) {
      names.add("bold");
    }
    if (foreground != null) {
      names.add(foreground);
    }
    return names;
  }

  private void reset() {
    bold = false;
    foreground = null;
  }

  private void colour(String number) {
    if (number.length() == 2 && (number.charAt(0) == '3' || number.charAt(0) == '9')) {
      int index = number.charAt(1) - '0';
      if (index < NAMES.size()) {
        foreground = NAMES.get(index);
      }
    }
  }
}
