package pond.console.enroll.codes;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import pond.model.api.CodeView;

/** What is shown as the state of a code. */
public enum CodeState {
  WAITING,
  /** Waits, but not much longer. */
  EXPIRES_SOON,
  /** Waits, and somebody was refused with it. */
  REFUSED,
  USED,
  EXPIRED,
  REVOKED;

  private static final Duration SOON = Duration.ofMinutes(15);

  /** The state as of now; a code that ran out while it was on screen has expired. */
  public static CodeState of(CodeView code, Instant now) {
    return switch (code.state()) {
      case "used" -> USED;
      case "revoked" -> REVOKED;
      case "expired" -> EXPIRED;
      default -> open(code, now);
    };
  }

  private static CodeState open(CodeView code, Instant now) {
    if (!now.isBefore(code.expiresAt())) {
      return EXPIRED;
    }
    if (!code.refused().isEmpty()) {
      return REFUSED;
    }
    // A code that was minted for a quarter of an hour does not expire soon from its start.
    Duration life = Duration.between(code.createdAt(), code.expiresAt());
    Duration soon = life.dividedBy(4).compareTo(SOON) < 0 ? life.dividedBy(4) : SOON;
    return Duration.between(now, code.expiresAt()).compareTo(soon) <= 0 ? EXPIRES_SOON : WAITING;
  }

  /** Whether it can still be used or taken back. */
  public boolean open() {
    return this == WAITING || this == EXPIRES_SOON || this == REFUSED;
  }

  /** The key of its word. */
  public String key() {
    return "enroll.state." + name().toLowerCase(Locale.ROOT);
  }
}
