package pond.worker.sandbox.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import pond.worker.sandbox.LogStream;

/** Reads one stream of a job to its end: keeps the head, marks the cut once, drops the rest. */
final class LogPump {
  private static final int BLOCK = 16 * 1024;
  private static final int FIRST = 600;

  private final LogStream stream;
  private final InputStream in;
  private final LogDelivery delivery;
  private final InstantSource clock;
  private final ByteArrayOutputStream first = new ByteArrayOutputStream();
  private final Thread thread;
  private long room;
  private boolean marked;
  private volatile long lastReadNanos = System.nanoTime();

  LogPump(LogStream stream, InputStream in, LogDelivery delivery, long limit, InstantSource clock) {
    this.stream = stream;
    this.in = in;
    this.delivery = delivery;
    this.clock = clock;
    this.room = limit;
    this.thread = Thread.ofPlatform().name("pond-pump-" + stream).daemon(true).unstarted(this::run);
  }

  LogPump start() {
    thread.start();
    return this;
  }

  /** When something was last read. */
  long lastReadNanos() {
    return lastReadNanos;
  }

  /** Waits for the end of the stream. */
  boolean finish(Duration patience) throws InterruptedException {
    return thread.join(patience);
  }

  /** The first few hundred bytes: what bwrap said when it could not set up. Ask after the end. */
  String first() {
    return first.toString(StandardCharsets.UTF_8).strip().replaceAll("\\p{Cntrl}", " ");
  }

  private void run() {
    byte[] block = new byte[BLOCK];
    try (in) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        lastReadNanos = System.nanoTime();
        take(block, n);
      }
    } catch (IOException e) {
      // The pipe is closed under us when the job is killed; its end is decided elsewhere.
    }
  }

  private void take(byte[] block, int n) {
    int kept = (int) Math.min(n, room);
    if (kept > 0) {
      delivery.offer(stream, Arrays.copyOf(block, kept), clock.millis());
      first.write(block, 0, Math.min(kept, FIRST - Math.min(FIRST, first.size())));
      room -= kept;
    }
    if (kept < n && !marked) {
      marked = true;
      String marker = "\n[pond: the log limit is reached, the rest of this stream is not kept]\n";
      delivery.offer(stream, marker.getBytes(StandardCharsets.UTF_8), clock.millis());
    }
  }
}
