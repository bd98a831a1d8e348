package pond.model.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** HKDF-SHA-256, HMAC-SHA-256 and one-shot ChaCha20-Poly1305, all from the JDK. */
final class SealCrypto {
  static final int KEY_BYTES = 32;
  static final int TAG_BYTES = 16;

  private static final int NONCE_BYTES = 12;

  private SealCrypto() {}

  static byte[] hkdf(byte[] secret, byte[] salt, String info) {
    try {
      HKDFParameterSpec spec =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .addSalt(salt)
              .thenExpand(info.getBytes(StandardCharsets.US_ASCII), KEY_BYTES);
      return KDF.getInstance("HKDF-SHA256").deriveData(spec);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java runtime has no HKDF-SHA256.", missing);
    }
  }

  static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java runtime has no HmacSHA256.", missing);
    }
  }

  /** ChaCha20-Poly1305 under a key that is used once, so the nonce is zero. */
  static byte[] sealOnce(byte[] key, byte[] plaintext) {
    try {
      return oneShot(Cipher.ENCRYPT_MODE, key).doFinal(plaintext);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("ChaCha20-Poly1305 failed to encrypt.", broken);
    }
  }

  /** The plaintext, or empty when the tag does not match. */
  static Optional<byte[]> openOnce(byte[] key, byte[] sealed) {
    try {
      return Optional.of(oneShot(Cipher.DECRYPT_MODE, key).doFinal(sealed));
    } catch (AEADBadTagException wrongKey) {
      return Optional.empty();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("ChaCha20-Poly1305 failed to decrypt.", broken);
    }
  }

  private static Cipher oneShot(int mode, byte[] key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
    SecretKeySpec secret = new SecretKeySpec(key, "ChaCha20");
    cipher.init(mode, secret, new IvParameterSpec(new byte[NONCE_BYTES]));
    return cipher;
  }
}
