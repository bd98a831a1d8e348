package pond.authority.run.line;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pond.model.id.RunId;

/** Where a page of runs ends: runs before it in the list come next. */
public record LineCursor(Instant submittedAt, String runId) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,15})\\.([a-z0-9-]{1,64})");

  /** Before all runs: the list begins with the newest. */
  static final LineCursor NEWEST = new LineCursor(Instant.ofEpochMilli(Long.MAX_VALUE), "");

  /** Its text form, opaque to clients. */
  public String text() {
    return submittedAt.toEpochMilli() + "." + runId;
  }

  /** Reads the text form; nothing when it is none. */
  public static Optional<LineCursor> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      Instant at = Instant.ofEpochMilli(Long.parseLong(matcher.group(1)));
      return Optional.of(new LineCursor(at, RunId.of(matcher.group(2)).value()));
    } catch (IllegalArgumentException noRun) {
      return Optional.empty();
    }
  }
}
