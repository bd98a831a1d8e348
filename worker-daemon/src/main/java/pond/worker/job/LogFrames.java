package pond.worker.job;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import pond.model.digest.Sha256;

/**
 * Cuts a log into frames: records {@code u64be at_ms || u8 stream || u32be length || bytes}, at
 * most 32 KiB a frame (docs/spec/wire.md). Not thread-safe.
 */
final class LogFrames {
  static final int FRAME = 32 << 10;

  /** More than this waits only when the orchestrator is gone for long; then the newest are lost. */
  static final int MOST_WAITING = 4096;

  private static final int RECORD_HEADER = Long.BYTES + 1 + Integer.BYTES;

  /** One frame's plaintext and its place. */
  record Frame(long seq, byte[] plaintext) {}

  private final Sha256.Hasher hasher = Sha256.hasher();
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();
  private final Deque<Frame> waiting = new ArrayDeque<>();
  private long next;
  private long lost;
  private boolean forgetting;

  void add(int stream, byte[] chunk, long atMillis) {
    int offset = 0;
    do {
      if (open.size() + RECORD_HEADER >= FRAME) {
        cut();
      }
      int length = Math.min(chunk.length - offset, FRAME - RECORD_HEADER - open.size());
      append(stream, chunk, offset, length, atMillis);
      offset += length;
    } while (offset < chunk.length);
    if (open.size() >= FRAME) {
      cut();
    }
  }

  private void append(int stream, byte[] chunk, int offset, int length, long atMillis) {
    byte[] record =
        ByteBuffer.allocate(RECORD_HEADER + length)
            .putLong(atMillis)
            .put((byte) stream)
            .putInt(length)
            .put(chunk, offset, length)
            .array();
    hasher.update(record);
    open.writeBytes(record);
  }

  /** Ends the open frame, if there is anything in it. */
  void cut() {
    if (open.size() == 0) {
      return;
    }
    Frame frame = new Frame(next++, open.toByteArray());
    open.reset();
    if (!forgetting && waiting.size() < MOST_WAITING) {
      waiting.add(frame);
    } else {
      lost++;
    }
  }

  boolean hasOpen() {
    return open.size() > 0;
  }

  Optional<Frame> first() {
    return Optional.ofNullable(waiting.peek());
  }

  void removeFirst() {
    waiting.remove();
  }

  /** Nobody takes frames any more; they are still counted and hashed. */
  void forget() {
    forgetting = true;
    lost += waiting.size();
    waiting.clear();
  }

  boolean isEmpty() {
    return waiting.isEmpty() && open.size() == 0;
  }

  long lost() {
    return lost;
  }

  /** Call once, at the end. */
  LogSummary summary() {
    return new LogSummary(hasher.finish(), next);
  }
}
