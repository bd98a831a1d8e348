package pond.model.code;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.security.auth.Destroyable;

/**
 * The secret S of an enrollment or pairing code: 160 random bits, and the keys made from it
 * (docs/spec/enrollment-code.md steps 4 and 5, docs/spec/people.md step 3).
 *
 * <p>Security property: S itself never leaves this package except inside the code's text. The
 * orchestrator gets {@link #relayKey()} and cannot make {@link #bindKey()} from it. A destroyed
 * secret answers nothing; {@code toString} is masked.
 */
public final class CodeSecret implements Destroyable {
  /** Length of S in bytes. */
  public static final int BYTES = 20;

  /** Length of each derived key in bytes. */
  public static final int KEY_BYTES = 32;

  private static final String RELAY = "pond-enroll-v1 relay";
  private static final String BIND = "pond-enroll-v1 bind";
  private static final String PAIR = "pond-pair-v1";

  private final CodeId codeId;
  private final byte[] secret;
  private volatile boolean destroyed;

  private CodeSecret(CodeId codeId, byte[] secret) {
    this.codeId = codeId;
    this.secret = secret;
  }

  /** A fresh secret for {@code codeId}. */
  public static CodeSecret generate(CodeId codeId, SecureRandom random) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return new CodeSecret(codeId, secret);
  }

  /** The secret with a copy of these 20 bytes. */
  public static CodeSecret of(CodeId codeId, byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("A code secret has 20 bytes, not " + secret.length + ".");
    }
    return new CodeSecret(codeId, secret.clone());
  }

  /** K_relay, 32 bytes: the bearer that the orchestrator checks. Wipe it after use. */
  public byte[] relayKey() {
    return derive(RELAY);
  }

  /** K_bind, 32 bytes: keys the MAC over the transcript. Never send it. Wipe it after use. */
  public byte[] bindKey() {
    return derive(BIND);
  }

  /**
   * K_pair, 32 bytes: what an authority keeps the hash of, for a pairing code. Wipe it after use.
   */
  public byte[] pairKey() {
    return derive(PAIR);
  }

  /** Overwrites S; every later use throws {@link IllegalStateException}. */
  @Override
  public void destroy() {
    destroyed = true;
    Arrays.fill(secret, (byte) 0);
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }

  byte[] copy() {
    requireAlive();
    return secret.clone();
  }

  private byte[] derive(String info) {
    requireAlive();
    HKDFParameterSpec spec =
        HKDFParameterSpec.ofExtract()
            .addIKM(secret)
            .addSalt(codeId.bytes())
            .thenExpand(info.getBytes(StandardCharsets.US_ASCII), KEY_BYTES);
    try {
      return KDF.getInstance("HKDF-SHA256").deriveData(spec);
    } catch (GeneralSecurityException e) {
      // JDK 25 always has HKDF-SHA256; without it nothing here can work.
      throw new IllegalStateException("This Java runtime has no HKDF-SHA256.", e);
    }
  }

  private void requireAlive() {
    if (destroyed) {
      throw new IllegalStateException("This secret was already wiped.");
    }
  }

  /** Compares in constant time; a destroyed secret equals only itself. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof CodeSecret that
            && !destroyed
            && !that.destroyed
            && codeId.equals(that.codeId)
            && MessageDigest.isEqual(secret, that.secret));
  }

  @Override
  public int hashCode() {
    return codeId.hashCode();
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "secret of code " + codeId;
  }
}
