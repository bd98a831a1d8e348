package pond.model.seal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import pond.model.seal.SealingException.Reason;

/** Decrypts one payload chunk by chunk; steps O6 to O9 of docs/spec/sealing.md. */
final class PayloadInputStream extends InputStream {
  private final InputStream source;
  private final ChunkCipher cipher;
  private final byte[] plain = new byte[ChunkCipher.CHUNK_BYTES];
  private final byte[] sealed = new byte[ChunkCipher.SEALED_CHUNK_BYTES];
  private int at;
  private int limit;
  private boolean finalSeen;
  private boolean ended;
  private @Nullable SealingException refusal;

  PayloadInputStream(InputStream source, ChunkCipher cipher) {
    this.source = source;
    this.cipher = cipher;
  }

  @Override
  public int read() throws IOException {
    return fill() ? plain[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int part = Math.min(length, limit - at);
    System.arraycopy(plain, at, target, offset, part);
    at += part;
    return part;
  }

  @Override
  public int available() {
    return limit - at;
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(plain, (byte) 0);
    at = limit;
    if (!finalSeen && refusal == null) {
      refusal = new SealingException(Reason.PAYLOAD, "closed before its end");
    }
    source.close();
  }

  /** Makes plaintext available; false at the authenticated end. */
  private boolean fill() throws IOException {
    if (at < limit) {
      return true;
    }
    if (refusal != null) {
      throw new SealingException(refusal.reason(), "refused before");
    }
    if (finalSeen) {
      return requireEnd();
    }
    nextChunk();
    return fill();
  }

  private void nextChunk() throws IOException {
    int length = source.readNBytes(sealed, 0, sealed.length);
    at = 0;
    limit = length == sealed.length ? openFull() : openShort(length);
  }

  /** A full chunk may be an inner or the final one; only its tag tells (O7). */
  private int openFull() throws SealingException {
    OptionalInt inner = open(sealed.length, false);
    return inner.isPresent() ? inner.getAsInt() : openFinal(sealed.length);
  }

  /** A chunk cut short by the end of the source can only be the final one (O8). */
  private int openShort(int length) throws SealingException {
    if (length < SealCrypto.TAG_BYTES) {
      throw refuse("ends without a final chunk");
    }
    if (length == SealCrypto.TAG_BYTES && !cipher.isFirst()) {
      throw refuse("the final chunk is empty");
    }
    return openFinal(length);
  }

  private int openFinal(int length) throws SealingException {
    int plainLength = open(length, true).orElseThrow(() -> refuse("a chunk was changed or moved"));
    finalSeen = true;
    return plainLength;
  }

  /** False, the end of the content, when nothing follows the final chunk (O9). */
  private boolean requireEnd() throws IOException {
    if (!ended && source.read() >= 0) {
      throw refuse("bytes follow the final chunk");
    }
    ended = true;
    return false;
  }

  private OptionalInt open(int length, boolean last) {
    return cipher.open(sealed, length, last, plain);
  }

  private SealingException refuse(String detail) {
    limit = 0;
    at = 0;
    refusal = new SealingException(Reason.PAYLOAD, detail);
    return refusal;
  }
}
