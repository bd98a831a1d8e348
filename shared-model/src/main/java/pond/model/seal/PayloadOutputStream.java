package pond.model.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * Encrypts what is written to it as one payload. Holds two chunks (128 KiB), whatever the length of
 * the content.
 *
 * <p>{@link #finish} writes the final chunk; {@link #close} finishes too and closes the target.
 * After a failed write nothing more is written, so the payload stays recognisably cut off. When the
 * <em>source</em> of the content fails, call {@link #abandon} before closing: else what was written
 * so far becomes a complete payload.
 */
public final class PayloadOutputStream extends OutputStream {
  private enum State {
    OPEN,
    FINISHED,
    ABANDONED
  }

  private final OutputStream target;
  private final ChunkCipher cipher;
  private final byte[] plain = new byte[ChunkCipher.CHUNK_BYTES];
  private final byte[] sealed = new byte[ChunkCipher.SEALED_CHUNK_BYTES];
  private int filled;
  private State state = State.OPEN;

  PayloadOutputStream(OutputStream target, ChunkCipher cipher) {
    this.target = target;
    this.cipher = cipher;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, source.length);
    if (state != State.OPEN) {
      throw new IOException("This payload is already finished or abandoned.");
    }
    int done = 0;
    while (done < length) {
      if (filled == plain.length) {
        emit(false);
      }
      int part = Math.min(length - done, plain.length - filled);
      System.arraycopy(source, offset + done, plain, filled, part);
      filled += part;
      done += part;
    }
  }

  /**
   * Flushes the target. Bytes of an unfinished chunk stay here: a chunk cannot be written twice.
   */
  @Override
  public void flush() throws IOException {
    target.flush();
  }

  /**
   * Writes the final chunk and flushes, without closing the target. Does nothing the second time.
   */
  public void finish() throws IOException {
    if (state == State.OPEN) {
      emit(true);
      state = State.FINISHED;
      Arrays.fill(plain, (byte) 0);
      target.flush();
    }
  }

  /** Leaves the payload without its final chunk, so that every reader refuses it. */
  public void abandon() {
    if (state == State.OPEN) {
      state = State.ABANDONED;
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Finishes (unless abandoned) and closes the target. */
  @Override
  public void close() throws IOException {
    try (target) {
      finish();
    }
  }

  private void emit(boolean last) throws IOException {
    int length = cipher.seal(plain, filled, last, sealed);
    boolean written = false;
    try {
      target.write(sealed, 0, length);
      written = true;
    } finally {
      if (!written) {
        abandon();
      }
    }
    filled = 0;
  }
}
