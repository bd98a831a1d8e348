package pond.model.paste;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a paste plain: no invisible characters, one kind of space, one kind of line break. */
final class Cleaner {
  private static final Pattern CRLF = Pattern.compile("\r\n");
  private static final Pattern MAIL_QUOTE = Pattern.compile("(?<=\n)[ ]*>[> ]*");

  private Cleaner() {}

  static String clean(String raw, Notes notes) {
    StringBuilder out = new StringBuilder(raw.length());
    CRLF.matcher(raw)
        .replaceAll("\n")
        .codePoints()
        .forEach(
            c -> {
              if (Characters.isInvisible(c)) {
                notes.add(NoteKind.INVISIBLE);
              } else {
                out.appendCodePoint(plain(c));
              }
            });
    return withoutMailQuotes(out.toString(), notes);
  }

  /** Trims both ends and tells what was there. */
  static String trim(String text, Notes notes) {
    String trimmed = text.strip();
    int start = text.indexOf(trimmed);
    countSkipped(text.substring(0, start) + text.substring(start + trimmed.length()), notes);
    return trimmed;
  }

  /** Counts the spaces, line breaks and separators of {@code text}. */
  static void countSkipped(String text, Notes notes) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        notes.add(NoteKind.LINE_BREAKS);
      } else if (c == ' ') {
        notes.add(NoteKind.SPACES);
      } else if (Characters.isSeparator(c)) {
        notes.add(NoteKind.SEPARATORS);
      }
    }
  }

  private static int plain(int c) {
    if (Characters.isLineBreak(c)) {
      return '\n';
    }
    return Characters.isSpace(c) ? ' ' : c;
  }

  private static String withoutMailQuotes(String text, Notes notes) {
    Matcher matcher = MAIL_QUOTE.matcher(text);
    return matcher.replaceAll(
        found -> {
          notes.add(NoteKind.MAIL_QUOTES);
          return "";
        });
  }
}
