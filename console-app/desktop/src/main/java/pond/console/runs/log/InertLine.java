package pond.console.runs.log;

import java.util.ArrayList;
import java.util.List;
import pond.console.kit.text.Inert;

/**
 * Makes one line of a job's output safe to show.
 *
 * <p>Security property: the text holds no control character, so no escape sequence, and nothing
 * invisible or bidirectional that could make it read as something else. Control characters become
 * their pictures. Of the escape sequences only the colours are understood, and only as names of a
 * fixed list; they end with the line.
 */
record InertLine(String text, List<LogRow.Colour> colours) {
  private static final int PICTURES = 0x2400;
  private static final int DELETE_PICTURE = 0x2421;
  private static final char REPLACEMENT = '\uFFFD';
  private static final String TAB = "    ";

  static InertLine of(String raw) {
    return isPlain(raw) ? new InertLine(raw, List.of()) : new Reader(raw).read();
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static final class Reader {
    private final String raw;
    private final StringBuilder text = new StringBuilder();
    private final List<LogRow.Colour> colours = new ArrayList<>();
    private final SgrColour colour = new SgrColour();
    private int since;
    private int at;

    Reader(String raw) {
      this.raw = raw;
    }

    InertLine read() {
      while (at < raw.length()) {
        int end = SgrColour.endOfSequence(raw, at);
        if (end > 0) {
          close();
          colour.apply(raw.substring(at + 2, end - 1));
          at = end;
        } else {
          int c = raw.codePointAt(at);
          show(c);
          at += Character.charCount(c);
        }
      }
      close();
      return new InertLine(text.toString(), colours);
    }

    private void close() {
      int from = since;
      if (text.length() > from) {
        colour.names().forEach(name -> colours.add(new LogRow.Colour(from, text.length(), name)));
      }
      since = text.length();
    }

    private void show(int c) {
      if (c == '\t') {
        text.append(TAB);
      } else if (c < ' ') {
        text.append((char) (PICTURES + c));
      } else if (c == 0x7f) {
        text.append((char) DELETE_PICTURE);
      } else if (Inert.isHidden(c)) {
        text.append(REPLACEMENT);
      } else {
        text.appendCodePoint(c);
      }
    }
  }
}
