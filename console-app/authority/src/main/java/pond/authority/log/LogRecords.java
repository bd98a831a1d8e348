package pond.authority.log;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The plaintext of a log frame: records of {@code u64be at_ms, u8 stream, u32be length, bytes}.
 * Whoever wrote it is not trusted: a frame that does not parse to its end is shown as one note
 * instead.
 */
final class LogRecords {
  private LogRecords() {}

  record LogRecord(long atMs, String stream, byte[] bytes) {}

  static List<LogRecord> parse(byte[] frame) {
    ByteBuffer in = ByteBuffer.wrap(frame);
    List<LogRecord> records = new ArrayList<>();
    try {
      while (in.hasRemaining()) {
        records.add(next(in));
      }
      return records;
    } catch (BufferUnderflowException | IllegalArgumentException malformed) {
      return List.of(note("This log frame is malformed."));
    }
  }

  static LogRecord note(String text) {
    return new LogRecord(0, "note", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static LogRecord next(ByteBuffer in) {
    long at = in.getLong();
    String stream =
        switch (in.get()) {
          case 1 -> "out";
          case 2 -> "err";
          case 3 -> "note";
          default -> throw new IllegalArgumentException("unknown stream");
        };
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new IllegalArgumentException("length is out of range");
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new LogRecord(at, stream, bytes);
  }
}
