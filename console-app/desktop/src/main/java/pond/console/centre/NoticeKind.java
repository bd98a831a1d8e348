package pond.console.centre;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the console notifies about, in the order of the centre. */
public enum NoticeKind {
  FLAGGED,
  REFUSED,
  LOST_WORKER,
  EXPIRING_CODE,
  ORCHESTRATOR_STOPPED;

  /** Its word in notices and in what is kept. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this word. */
  public static Optional<NoticeKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
