package pond.model.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.OptionalInt;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The STREAM chunks of one payload in order: docs/spec/sealing.md section 3.2. */
final class ChunkCipher {
  static final int CHUNK_BYTES = 65536;
  static final int SEALED_CHUNK_BYTES = CHUNK_BYTES + SealCrypto.TAG_BYTES;
  static final int NONCE_BYTES = 16;

  private static final int CHUNK_NONCE_BYTES = 12;

  private final int mode;
  private final SecretKeySpec key;
  private final Cipher cipher;
  private long counter;

  private ChunkCipher(int mode, FileKey fileKey, byte[] nonce) {
    this.mode = mode;
    byte[] secret = fileKey.secretBytes();
    byte[] payloadKey = SealCrypto.hkdf(secret, nonce, "payload");
    this.key = new SecretKeySpec(payloadKey, "ChaCha20");
    Arrays.fill(secret, (byte) 0);
    Arrays.fill(payloadKey, (byte) 0);
    try {
      this.cipher = Cipher.getInstance("ChaCha20-Poly1305");
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java runtime has no ChaCha20-Poly1305.", missing);
    }
  }

  static ChunkCipher sealing(FileKey fileKey, byte[] nonce) {
    return new ChunkCipher(Cipher.ENCRYPT_MODE, fileKey, nonce);
  }

  static ChunkCipher opening(FileKey fileKey, byte[] nonce) {
    return new ChunkCipher(Cipher.DECRYPT_MODE, fileKey, nonce);
  }

  boolean isFirst() {
    return counter == 0;
  }

  /** Encrypts the next chunk; returns the sealed length. */
  int seal(byte[] plain, int length, boolean last, byte[] sealed) {
    try {
      return next(plain, length, last, sealed);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("ChaCha20-Poly1305 failed to encrypt.", broken);
    }
  }

  /** Decrypts the next chunk; empty, with the counter unmoved, when the tag does not match. */
  OptionalInt open(byte[] sealed, int length, boolean last, byte[] plain) {
    try {
      return OptionalInt.of(next(sealed, length, last, plain));
    } catch (AEADBadTagException changed) {
      return OptionalInt.empty();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("ChaCha20-Poly1305 failed to decrypt.", broken);
    }
  }

  private int next(byte[] from, int length, boolean last, byte[] to)
      throws GeneralSecurityException {
    byte[] nonce =
        ByteBuffer.allocate(CHUNK_NONCE_BYTES)
            .putLong(3, counter)
            .put(CHUNK_NONCE_BYTES - 1, (byte) (last ? 1 : 0))
            .array();
    cipher.init(mode, key, new IvParameterSpec(nonce));
    int written = cipher.doFinal(from, 0, length, to, 0);
    counter++;
    return written;
  }
}
