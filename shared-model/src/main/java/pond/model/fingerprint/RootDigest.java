package pond.model.fingerprint;

import java.util.Arrays;
import pond.model.digest.Sha256;

/**
 * The digest of an authority's root key, {@code pondoc1...} (docs/spec/fingerprint.md step 3). A
 * worker that pins it refuses orders and servers of every other authority. Public, not secret.
 */
public final class RootDigest {
  private static final String DOMAIN = "pond-authority-root-v1";

  private final Sha256 digest;

  private RootDigest(Sha256 digest) {
    this.digest = digest;
  }

  /** The digest of the raw Ed25519 root key of 32 bytes. */
  public static RootDigest of(byte[] rootKey) {
    return new RootDigest(KeyDigest.of(DOMAIN, rootKey));
  }

  /** The root digest with this value, for one that was stored earlier. */
  public static RootDigest ofDigest(Sha256 digest) {
    return new RootDigest(digest);
  }

  /** The one canonical text, else {@link FormRefusedException}. */
  public static RootDigest parse(String text) {
    return new RootDigest(Sha256.ofDigest(StrictForm.ROOT.decode(text)));
  }

  /** The 65 character text {@code pondoc1...}. */
  public String text() {
    return StrictForm.ROOT.encode(digest.bytes());
  }

  /** The text in groups of four, for reading. */
  public String grouped() {
    return Shapes.grouped(StrictForm.ROOT, text());
  }

  /** Start and end only, for tables. */
  public String shortText() {
    return Shapes.shortened(StrictForm.ROOT, text());
  }

  /** The first 16 bytes, as an enrollment code carries them. */
  public RootPrefix prefix16() {
    return RootPrefix.of(Arrays.copyOf(digest.bytes(), RootPrefix.BYTES));
  }

  /** The digest of 32 bytes. */
  public Sha256 digest() {
    return digest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RootDigest that && digest.equals(that.digest);
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
