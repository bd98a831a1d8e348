package pond.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import pond.model.api.live.LiveEvent;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/** Reads events, a JSON line each, from a stream that may end at any time. */
final class EventLines {
  private static final int LONGEST = 64 * 1024;

  private final InputStream in;
  private byte[] buffer = new byte[4096];
  private int from;
  private int to;

  EventLines(InputStream in) {
    this.in = in;
  }

  /** The next event; nothing at the end. A cut-off last line is no event. */
  Optional<LiveEvent> next() throws IOException {
    int scanned = from;
    while (true) {
      for (; scanned < to; scanned++) {
        if (buffer[scanned] == '\n') {
          return Optional.of(parse(scanned));
        }
      }
      scanned -= makeRoom();
      int count = in.read(buffer, to, buffer.length - to);
      if (count < 0) {
        return Optional.empty();
      }
      to += count;
    }
  }

  private LiveEvent parse(int end) throws IOException {
    byte[] line = java.util.Arrays.copyOfRange(buffer, from, end);
    from = end + 1;
    try {
      return StrictJson.read(line, LiveEvent.class, LONGEST);
    } catch (JsonRefusedException e) {
      throw new IOException("a line of the event stream is no event: " + e.getMessage(), e);
    }
  }

  /** Moves what is unread to the front; returns how far. */
  private int makeRoom() throws IOException {
    int moved = from;
    int unread = to - from;
    if (unread == buffer.length) {
      if (unread >= LONGEST) {
        throw new IOException("a line of the event stream is longer than " + LONGEST + " bytes");
      }
      buffer = java.util.Arrays.copyOf(buffer, 2 * buffer.length);
    } else {
      System.arraycopy(buffer, from, buffer, 0, unread);
    }
    from = 0;
    to = unread;
    return moved;
  }
}
