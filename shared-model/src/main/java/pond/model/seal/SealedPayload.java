package pond.model.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import pond.model.seal.SealingException.Reason;

/**
 * The second half of an age file: a nonce of 16 bytes and the content in chunks of 64 KiB, each
 * with its tag. A payload is encrypted once and stored; headers for it are made when somebody may
 * read it.
 *
 * <p>Security property: a changed, cut off, reordered or extended payload is refused. What was read
 * before the refusal is genuine, but act on it only after the stream has reported its end. Source:
 * C2SP age.md "Payload"; docs/spec/sealing.md section 3.2.
 */
public final class SealedPayload {
  private SealedPayload() {}

  /**
   * Writes the nonce and returns a stream that encrypts what is written to it.
   *
   * @param fileKey fresh from {@link FileKey#generate}; it can be closed as soon as this returns
   * @throws IllegalStateException when the file key has encrypted a payload before or was unwrapped
   */
  public static PayloadOutputStream sealPayload(
      FileKey fileKey, SecureRandom random, OutputStream target) throws IOException {
    fileKey.claimForSealing();
    byte[] nonce = new byte[ChunkCipher.NONCE_BYTES];
    random.nextBytes(nonce);
    ChunkCipher cipher = ChunkCipher.sealing(fileKey, nonce);
    target.write(nonce);
    return new PayloadOutputStream(target, cipher);
  }

  /**
   * Reads the nonce and returns the content. Closing it closes the source.
   *
   * @param fileKey can be closed as soon as this returns
   * @return a stream whose reads throw a {@link SealingException} with {@code PAYLOAD} where the
   *     payload is bad
   * @throws SealingException {@code HEADER} when the source ends within the nonce
   */
  public static InputStream openPayload(FileKey fileKey, InputStream source) throws IOException {
    byte[] nonce = source.readNBytes(ChunkCipher.NONCE_BYTES);
    SealingException.refuseIf(
        nonce.length != ChunkCipher.NONCE_BYTES, Reason.HEADER, "ends within the nonce");
    return new PayloadInputStream(source, ChunkCipher.opening(fileKey, nonce));
  }

  /**
   * The length of the payload of some content, in bytes.
   *
   * @param contentLength length of the content in bytes
   */
  public static long sealedLength(long contentLength) {
    long chunks = Math.max(1, Math.ceilDiv(contentLength, (long) ChunkCipher.CHUNK_BYTES));
    return Math.addExact(
        contentLength, ChunkCipher.NONCE_BYTES + Math.multiplyExact(chunks, SealCrypto.TAG_BYTES));
  }
}
