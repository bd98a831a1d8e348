package pond.console.enroll.mint;

import java.util.Locale;

/** What keeps a code from being minted, in the order of the steps. */
public enum Missing {
  /** The person's role may not mint. */
  PERMISSION,
  FINGERPRINT,
  /** Something is in the field that is no usable fingerprint. */
  FINGERPRINT_WRONG,
  /** The authority asks for a fingerprint for every code. */
  UNPINNED_FORBIDDEN,
  /** Without a fingerprint, the reason goes into the audit log. */
  UNPINNED_REASON,
  /** Pool trusted is for pinned workers only. */
  UNPINNED_TRUSTED,
  POOL,
  TENANT,
  NOTE_TOO_LONG;

  /** The key of its sentence. */
  public String key() {
    return "enroll.missing." + name().toLowerCase(Locale.ROOT);
  }
}
