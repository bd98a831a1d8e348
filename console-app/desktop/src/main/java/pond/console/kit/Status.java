package pond.console.kit;

import java.util.Locale;
import pond.console.look.Icon;

/**
 * Every state that a run, worker, code, check or person is shown in. Each has an icon, one of the
 * six colours and a word; two states of one colour never share both others.
 */
public enum Status {
  VERIFIED(Icon.CHECK_CIRCLE, Tone.VERIFIED),
  PASSED(Icon.CHECK_CIRCLE, Tone.VERIFIED),
  ENROLLED(Icon.CHECK_CIRCLE, Tone.VERIFIED),
  MATCH(Icon.MATCH, Tone.VERIFIED),
  VALID(Icon.MATCH, Tone.VERIFIED),
  PINNED(Icon.LOCK, Tone.VERIFIED),
  IDLE(Icon.IDLE, Tone.VERIFIED),
  RUNNING(Icon.RING, Tone.RUNNING),
  BUSY(Icon.RING, Tone.RUNNING),
  WAITING(Icon.WAITING, Tone.RUNNING),
  WARNING(Icon.WARNING, Tone.WARNING),
  NOT_PINNED(Icon.UNLOCK, Tone.WARNING),
  EXPIRES_SOON(Icon.EXPIRED, Tone.WARNING),
  NEEDS_APPROVAL(Icon.WARNING, Tone.WARNING),
  PAUSED(Icon.PAUSED, Tone.WARNING),
  DRAINING(Icon.DRAINING, Tone.WARNING),
  HELD(Icon.HELD, Tone.WARNING),
  FLAGGED(Icon.FLAG, Tone.FLAGGED),
  REFUSED(Icon.SHIELD_OFF, Tone.FLAGGED),
  DIFFERS(Icon.DIFFERS, Tone.FLAGGED),
  INVALID(Icon.DIFFERS, Tone.FLAGGED),
  FAILED(Icon.OCTAGON_X, Tone.FLAGGED),
  REJECTED(Icon.CANCELLED, Tone.FLAGGED),
  QUARANTINED(Icon.SHIELD_OFF, Tone.QUARANTINED),
  OFFLINE(Icon.MINUS_CIRCLE, Tone.NEUTRAL),
  REVOKED(Icon.REVOKED, Tone.NEUTRAL),
  EXPIRED(Icon.EXPIRED, Tone.NEUTRAL),
  USED(Icon.CHECK, Tone.NEUTRAL),
  SKIPPED(Icon.SKIPPED, Tone.NEUTRAL),
  CANCELLED(Icon.CANCELLED, Tone.NEUTRAL),
  NONE_YET(Icon.MINUS_CIRCLE, Tone.NEUTRAL);

  private final Icon icon;
  private final Tone tone;

  Status(Icon icon, Tone tone) {
    this.icon = icon;
    this.tone = tone;
  }

  public Icon icon() {
    return icon;
  }

  public Tone tone() {
    return tone;
  }

  /** The key of its word in the bundles, such as {@code status.not_pinned}. */
  public String key() {
    return "status." + name().toLowerCase(Locale.ROOT);
  }
}
