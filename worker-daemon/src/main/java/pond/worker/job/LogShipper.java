package pond.worker.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.worker.link.LinkException;
import pond.worker.sandbox.LogSink;
import pond.worker.sandbox.LogStream;

/**
 * Sends a job's log while it runs: every 250 ms or 32 KiB, in order, by a thread of its own. The
 * job never waits for the network.
 */
final class LogShipper implements LogSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogShipper.class);
  private static final long BATCH_MS = 250;
  private static final int NOTE = 3;

  private final FrameSender sender;
  private final Clock clock;
  private final LogFrames frames = new LogFrames();
  private final Thread thread;
  private boolean ended;
  private boolean dead;

  LogShipper(FrameSender sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("log-shipper").start(this::ship);
  }

  @Override
  public void accept(LogStream stream, byte[] chunk, long atMillis) {
    add(stream == LogStream.OUT ? 1 : 2, chunk, atMillis);
  }

  /** A line of the worker's own in the log. */
  void note(String text) {
    add(NOTE, (text + "\n").getBytes(UTF_8), clock.millis());
  }

  private synchronized void add(int stream, byte[] chunk, long atMillis) {
    if (chunk.length > 0) {
      frames.add(stream, chunk, atMillis);
      notifyAll();
    }
  }

  /** No more is added; what the result says of the log. */
  synchronized LogSummary end() {
    frames.cut();
    ended = true;
    notifyAll();
    return frames.summary();
  }

  /** Waits until all is sent, or cannot be, or the time is up. */
  synchronized void awaitSent(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!frames.isEmpty() && !dead) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        LOG.warn("Part of a job's log could not be sent in time; the result goes ahead of it.");
        return;
      }
      wait(left);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void ship() {
    try {
      Optional<LogFrames.Frame> frame = next();
      while (frame.isPresent()) {
        sender.send(frame.get().seq(), frame.get().plaintext());
        sent();
        frame = next();
      }
    } catch (LinkException e) {
      LOG.warn("The log of a job is not taken any more ({}): {}", e.code(), e.getMessage());
      giveUp();
    } catch (InterruptedException e) {
      giveUp();
    }
  }

  /** The next frame to send; waits for a full one, or for 250 ms. Empty at the end. */
  private synchronized Optional<LogFrames.Frame> next() throws InterruptedException {
    while (frames.first().isEmpty()) {
      if (frames.hasOpen()) {
        batch();
      } else if (ended) {
        return Optional.empty();
      } else {
        wait();
      }
    }
    return frames.first();
  }

  /** Gives a burst 250 ms to fill a frame. */
  private synchronized void batch() throws InterruptedException {
    long end = System.nanoTime() + BATCH_MS * 1_000_000;
    long left = BATCH_MS;
    while (left > 0 && !ended && frames.first().isEmpty()) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    if (frames.first().isEmpty()) {
      frames.cut();
    }
  }

  private synchronized void sent() {
    frames.removeFirst();
    notifyAll();
  }

  private synchronized void giveUp() {
    dead = true;
    frames.forget();
    notifyAll();
  }
}
