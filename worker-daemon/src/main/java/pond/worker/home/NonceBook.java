package pond.worker.home;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pond.io.file.PrivateFiles;

/**
 * The lease nonces that this worker has taken up, on disk before any of their jobs starts.
 *
 * <p>A nonce may be forgotten when its order has been expired for a day: then the expiry alone
 * refuses it. So the book stays small.
 */
public final class NonceBook implements AutoCloseable {
  private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}) ([0-9]{1,15})");

  private final Map<String, Instant> seen;
  private final FileChannel file;

  private NonceBook(Map<String, Instant> seen, FileChannel file) {
    this.seen = seen;
    this.file = file;
  }

  /** Reads the book, drops what may be forgotten, and goes on writing behind the rest. */
  public static NonceBook open(Path path, Clock clock) throws IOException {
    Map<String, Instant> seen = new LinkedHashMap<>();
    Instant limit = clock.instant().minus(KEPT_AFTER_EXPIRY);
    if (Files.exists(path)) {
      // A line that a crash cut off was not durable, so its job never started.
      for (String line : Files.readAllLines(path, US_ASCII)) {
        Matcher entry = LINE.matcher(line);
        if (entry.matches()) {
          Instant expiresAt = Instant.ofEpochSecond(Long.parseLong(entry.group(2)));
          if (expiresAt.isAfter(limit)) {
            seen.put(entry.group(1), expiresAt);
          }
        }
      }
    }
    StringBuilder kept = new StringBuilder();
    seen.forEach((nonce, expiresAt) -> kept.append(line(nonce, expiresAt)));
    PrivateFiles.write(path, kept.toString().getBytes(US_ASCII));
    return new NonceBook(
        seen, FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
  }

  /** Whether the nonce was taken up before. */
  public synchronized boolean contains(String nonce) {
    return seen.containsKey(nonce);
  }

  /**
   * Takes a nonce up; false when that was done before. Durable when it returns.
   *
   * @throws IOException when it could not be written; it counts as taken up all the same
   */
  public synchronized boolean claim(String nonce, Instant expiresAt) throws IOException {
    if (seen.putIfAbsent(nonce, expiresAt) != null) {
      return false;
    }
    ByteBuffer line = ByteBuffer.wrap(line(nonce, expiresAt).getBytes(US_ASCII));
    while (line.hasRemaining()) {
      file.write(line);
    }
    file.force(false);
    return true;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static String line(String nonce, Instant expiresAt) {
    return nonce + " " + expiresAt.getEpochSecond() + "\n";
  }
}
