package pond.model.key;

import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 public key of 32 bytes (RFC 8032), written as unpadded base64url.
 *
 * <p>Security property: only full, canonical points exist as objects, so a key cannot be given in
 * two spellings and a small-order key, which would accept forged signatures, cannot be pinned.
 */
public final class SigningPublicKey {
  /** Raw length in bytes. */
  public static final int LENGTH = 32;

  private final byte[] raw;

  private SigningPublicKey(byte[] raw) {
    this.raw = raw;
  }

  /** Takes 32 raw bytes or refuses. */
  public static SigningPublicKey of(byte[] raw) {
    if (raw.length != LENGTH || !Ed25519.validatePublicKeyFull(raw, 0)) {
      throw new IllegalArgumentException("not an Ed25519 public key");
    }
    return new SigningPublicKey(raw.clone());
  }

  /** Parses unpadded base64url; other spellings of the same bytes are refused. */
  public static SigningPublicKey parse(String text) {
    SigningPublicKey key = of(Base64.getUrlDecoder().decode(text));
    if (!key.toString().equals(text)) {
      throw new IllegalArgumentException("not canonical base64url");
    }
    return key;
  }

  /** The raw 32 bytes, a copy. */
  public byte[] bytes() {
    return raw.clone();
  }

  /**
   * True when {@code signature} (64 bytes) was made over {@code message} by the holder of this key.
   */
  public boolean verifies(byte[] message, byte[] signature) {
    return signature.length == Ed25519.SIGNATURE_SIZE
        && Ed25519.verify(signature, 0, raw, 0, message, 0, message.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SigningPublicKey key && Arrays.equals(raw, key.raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
  }
}
