package pond.console.link;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.console.route.Route;

/**
 * What two consoles say to each other: the link and a line feed, or the line feed alone; then one
 * byte back when it was taken.
 */
final class Handing {
  private static final Logger LOG = LoggerFactory.getLogger(Handing.class);
  private static final int LONGEST = 2001;
  private static final byte END = '\n';
  private static final byte TAKEN = '+';
  private static final byte REFUSED = '-';
  private static final int TRIES = 40;
  private static final long BETWEEN_MILLIS = 50;

  private Handing() {}

  /** What was asked: a link, or only to come to the front. */
  record Asked(Optional<Route> link) {}

  /** Hands it to the console that listens; tries again while that one is still starting. */
  static boolean over(Path socket, Optional<Route> link) throws IOException {
    String line = link.map(Route::text).orElse("") + (char) END;
    for (int i = 0; i < TRIES; i++) {
      try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
        write(channel, line.getBytes(StandardCharsets.UTF_8));
        return answered(channel);
      } catch (java.net.SocketException notYet) {
        pause();
      }
    }
    return false;
  }

  /** Waits for the answer, but not for ever: the other may hang. */
  private static boolean answered(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    ByteBuffer answer = ByteBuffer.allocate(1);
    for (int i = 0; i < TRIES; i++) {
      int read = channel.read(answer);
      if (read != 0) {
        return read == 1 && answer.get(0) == TAKEN;
      }
      pause();
    }
    return false;
  }

  /** Reads what a caller wants; empty when it is nothing of ours. Closes the caller. */
  static Optional<Asked> take(SocketChannel caller) {
    try (caller) {
      Optional<Asked> asked = line(caller).flatMap(Handing::understand);
      write(caller, new byte[] {asked.isPresent() ? TAKEN : REFUSED});
      return asked;
    } catch (IOException goneOrSentAway) {
      LOG.debug("a caller said nothing of ours", goneOrSentAway);
      return Optional.empty();
    }
  }

  private static Optional<Asked> understand(String line) {
    if (line.isEmpty()) {
      return Optional.of(new Asked(Optional.empty()));
    }
    return Route.parse(line).map(route -> new Asked(Optional.of(route)));
  }

  private static Optional<String> line(SocketChannel caller) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(LONGEST);
    while (buffer.hasRemaining()) {
      int before = buffer.position();
      if (caller.read(buffer) < 0) {
        return Optional.empty();
      }
      for (int i = before; i < buffer.position(); i++) {
        if (buffer.get(i) == END) {
          return Optional.of(new String(buffer.array(), 0, i, StandardCharsets.UTF_8));
        }
      }
    }
    return Optional.empty();
  }

  private static void write(SocketChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
