package pond.model.paste;

/**
 * What is wrong with a paste. With the field's prefix ({@code FP_}, {@code EC_}) it is the code.
 */
public enum PasteKind {
  /** Nothing visible. */
  EMPTY,
  /** Only the prefix. */
  ONLY_PREFIX,
  /** Cut off. */
  SHORT,
  /** Shortened with dots. */
  ELLIPSIS,
  /** Too many characters. */
  LONG,
  /** A complete value and other text. */
  TRAILING,
  /** Two different values. */
  TWO,
  /** A character that never occurs. */
  BADCHAR,
  /** One changed character explains the checksum. */
  ONE_WRONG,
  /** One swap explains the checksum. */
  SWAP,
  /** Damaged in more places. */
  CHECKSUM,
  /** Right checksum but unused bits are set. */
  PADDING,
  /** An SSH key fingerprint. */
  SSH,
  /** An old SSH key fingerprint. */
  MD5,
  /** An SSH public key. */
  SSH_PUBKEY,
  /** A PEM key or certificate. */
  PEM,
  /** A private key. */
  PRIVATE_KEY,
  /** A worker's fingerprint in another field. */
  FINGERPRINT,
  /** An enrollment code in another field. */
  ENROLL_CODE,
  /** A pairing code in another field. */
  PAIRING_CODE,
  /** An authority's root digest in another field. */
  ORCH,
  /** A GPG fingerprint or SHA-1. */
  GPG40,
  /** A SHA-256 in hexadecimal. */
  HEX64,
  /** An age recipient. */
  AGE,
  /** A Signal safety number. */
  SAFETYNO,
  /** A newer version of the form. */
  VERSION,
  /** Nothing known. */
  UNKNOWN;

  /** True for a secret: empty the field, store and log nothing of it. */
  public boolean isSecret() {
    return this == PRIVATE_KEY || this == ENROLL_CODE || this == PAIRING_CODE;
  }
}
