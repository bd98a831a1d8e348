package pond.console.runs.log;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How the times of lines are shown. */
public enum LogTimes {
  UTC,
  LOCAL,
  OFF;

  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  /** The time of a line; empty when it is not shown or not known. */
  String text(long atMs, ZoneId here) {
    if (this == OFF || atMs == 0) {
      return "";
    }
    Instant at = Instant.ofEpochMilli(atMs);
    return this == UTC
        ? FORM.format(at.atZone(ZoneOffset.UTC)) + "Z"
        : FORM.format(at.atZone(here));
  }
}
