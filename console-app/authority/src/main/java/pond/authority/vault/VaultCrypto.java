package pond.authority.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.util.Strings;

/** The primitives of docs/spec/vault.md. */
final class VaultCrypto {
  private VaultCrypto() {}

  static byte[] argon2id(char[] passphrase, VaultFile.Kdf kdf) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(kdf.memoryKib())
            .withIterations(kdf.passes())
            .withParallelism(kdf.lanes())
            .withSalt(kdf.salt())
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] secret = Strings.toUTF8ByteArray(passphrase);
    byte[] key = new byte[32];
    generator.generateBytes(secret, key);
    Arrays.fill(secret, (byte) 0);
    return key;
  }

  static byte[] hkdf(byte[] secret, byte[] salt, String info) {
    try {
      HKDFParameterSpec spec =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .addSalt(salt)
              .thenExpand(info.getBytes(UTF_8), 32);
      return KDF.getInstance("HKDF-SHA256").deriveData(spec);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HKDF-SHA256", e);
    }
  }

  static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA256", e);
    }
  }

  static byte[] seal(byte[] key, byte[] nonce, byte[] plaintext, byte[] aad) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, key, nonce, aad).doFinal(plaintext);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("encryption failed", e);
    }
  }

  /** The plaintext, or nothing when key or bytes are not the right ones. */
  static Optional<byte[]> open(byte[] key, byte[] nonce, byte[] sealed, byte[] aad) {
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, aad).doFinal(sealed));
    } catch (AEADBadTagException wrong) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("decryption failed", e);
    }
  }

  static byte[] headerOf(VaultFile.Kdf kdf, byte[] rootKey) {
    ByteArrayOutputStream aad = new ByteArrayOutputStream();
    aad.writeBytes((VaultFile.FORMAT + "\0" + kdf.name() + "\0").getBytes(UTF_8));
    aad.writeBytes(
        ByteBuffer.allocate(12)
            .putInt(kdf.memoryKib())
            .putInt(kdf.passes())
            .putInt(kdf.lanes())
            .array());
    aad.writeBytes(kdf.salt());
    aad.writeBytes(rootKey);
    return aad.toByteArray();
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] aad)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
    cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
    cipher.updateAAD(aad);
    return cipher;
  }
}
