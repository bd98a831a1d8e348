package pond.console.runs.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Looks for a pattern in lines. Both may be made to be slow together, so the search has an end in
 * time and in number, and it never runs on the screen thread.
 */
final class LogSearch {
  /** More are not listed. */
  static final int MOST_HITS = 10_000;

  private LogSearch() {}

  /** A place in a line. */
  record Hit(long row, int from, int to) {}

  /** What was found; {@code complete} is false when it was cut short. */
  record Found(List<Hit> hits, boolean complete) {
    Found {
      hits = List.copyOf(hits);
    }
  }

  /** The pattern as typed, without regard to case when it has no capital letter. */
  static Pattern compile(String text) throws PatternSyntaxException {
    boolean capital = text.codePoints().anyMatch(Character::isUpperCase);
    int flags = capital ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(text, flags);
  }

  static Found find(Pattern pattern, List<LogRow> rows, int room, Duration longest) {
    Deadline deadline = new Deadline(System.nanoTime() + longest.toNanos());
    List<Hit> hits = new ArrayList<>();
    try {
      for (LogRow row : rows) {
        Matcher matcher = pattern.matcher(new Timed(row.text(), deadline));
        while (matcher.find()) {
          if (hits.size() >= room) {
            return new Found(hits, false);
          }
          if (matcher.end() > matcher.start()) {
            hits.add(new Hit(row.number(), matcher.start(), matcher.end()));
          }
        }
      }
    } catch (TooLongException | StackOverflowError slow) {
      // A pattern with groups that repeat groups recurses once for each character.
      return new Found(hits, false);
    }
    return new Found(hits, true);
  }

  private static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("the search took too long", null, false, false);
    }
  }

  private static final class Deadline {
    private final long end;
    private int reads;

    Deadline(long end) {
      this.end = end;
    }

    void check() {
      reads++;
      if ((reads & 0x3fff) == 0 && System.nanoTime() - end > 0) {
        throw new TooLongException();
      }
    }
  }

  /** The only way to stop a matcher: it asks for every character. */
  private record Timed(String text, Deadline deadline) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      deadline.check();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Timed(text.substring(start, end), deadline);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
