package pond.model.fingerprint;

import pond.model.digest.Sha256;

/**
 * A worker's fingerprint: the SHA-256 over both of its public keys (docs/spec/fingerprint.md).
 *
 * <p>Security property: whoever pins it has pinned the signing key and the sealing key; a relay
 * that swaps either is found. Equality is on all 32 bytes in constant time. Public, not secret.
 */
public final class Fingerprint implements Comparable<Fingerprint> {
  private static final String DOMAIN = "pond-worker-fingerprint-v1";

  private final Sha256 digest;

  private Fingerprint(Sha256 digest) {
    this.digest = digest;
  }

  /** The fingerprint of two raw public keys of 32 bytes: Ed25519 signing, X25519 sealing. */
  public static Fingerprint of(byte[] signingKey, byte[] sealingKey) {
    return new Fingerprint(KeyDigest.of(DOMAIN, signingKey, sealingKey));
  }

  /** The fingerprint with this digest, for a digest that was stored earlier. */
  public static Fingerprint ofDigest(Sha256 digest) {
    return new Fingerprint(digest);
  }

  /** The one canonical text, else {@link FormRefusedException}. For pastes by people see paste. */
  public static Fingerprint parse(String text) {
    return new Fingerprint(Sha256.ofDigest(StrictForm.WORKER.decode(text)));
  }

  /** The 65 character text {@code pondfp1...}. */
  public String text() {
    return StrictForm.WORKER.encode(digest.bytes());
  }

  /** The text in groups of four, for reading. */
  public String grouped() {
    return Shapes.grouped(StrictForm.WORKER, text());
  }

  /** Start and end only, for tables. Never compare or accept it: short forms can be ground. */
  public String shortText() {
    return Shapes.shortened(StrictForm.WORKER, text());
  }

  /** The digest of 32 bytes. */
  public Sha256 digest() {
    return digest;
  }

  @Override
  public int compareTo(Fingerprint other) {
    return digest.compareTo(other.digest);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that && digest.equals(that.digest);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
