package pond.console.link;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.console.hop.Hop;
import pond.console.route.Route;
import pond.io.file.PrivateFiles;

/**
 * The console that runs, for the consoles that are started after it. The first holds a lock and
 * listens on a socket in a folder that only its owner can enter; the others hand their link over.
 *
 * <p>Security property: only text that is a link of ours leaves here, so whoever reaches the socket
 * can navigate and nothing else. The lock ends with the process, so a killed console leaves no
 * trace that has to be cleared.
 */
public final class OneInstance implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OneInstance.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int BACKLOG = 8;

  private final Path socket;
  private final FileChannel lockFile;
  private final ServerSocketChannel server;

  private OneInstance(Path socket, FileChannel lockFile, ServerSocketChannel server) {
    this.socket = socket;
    this.lockFile = lockFile;
    this.server = server;
  }

  /**
   * Becomes the first console of this folder, or hands the link to it.
   *
   * @param folder the console's own folder; made private when it is missing
   * @param link where to go; empty only brings the running console to the front
   */
  public static Claim claim(Path folder, Optional<Route> link) throws IOException {
    Path own = PrivateFiles.createFolder(folder);
    Path socket = SocketPlace.in(own);
    FileChannel lockFile = lock(own.resolve("console.lock"));
    if (lockFile == null) {
      return Handing.over(socket, link) ? new Claim.HandedOver() : new Claim.NoAnswer();
    }
    boolean done = false;
    try {
      Files.deleteIfExists(socket);
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(socket), BACKLOG);
      done = true;
      return new Claim.First(new OneInstance(socket, lockFile, server));
    } finally {
      if (!done) {
        lockFile.close();
      }
    }
  }

  /**
   * Listens from now on.
   *
   * @param go is told on the screen thread; empty when the window should only come to the front
   */
  public void listen(Hop hop, Consumer<Optional<Route>> go) {
    hop.call(
        () -> accept(hop, go),
        closed -> {},
        problem -> LOG.warn("links of other consoles are not taken any more: {}", problem));
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(socket);
    lockFile.close();
  }

  private boolean accept(Hop hop, Consumer<Optional<Route>> go) throws IOException {
    while (server.isOpen()) {
      try {
        SocketChannel caller = server.accept();
        // One that says nothing must not keep the others waiting.
        Hop.Later late = hop.later(PATIENCE, () -> drop(caller));
        hop.call(
            () -> Handing.take(caller),
            taken -> {
              late.cancel();
              taken.ifPresent(asked -> go.accept(asked.link()));
            },
            problem -> late.cancel());
      } catch (AsynchronousCloseException e) {
        return true;
      } catch (ClosedChannelException e) {
        return true;
      }
    }
    return true;
  }

  private static void drop(SocketChannel caller) {
    try {
      caller.close();
    } catch (IOException e) {
      LOG.debug("a caller could not be closed", e);
    }
  }

  /** The lock file, locked; null when another console holds it. */
  private static @Nullable FileChannel lock(Path file) throws IOException {
    if (Files.notExists(file)) {
      PrivateFiles.write(file, new byte[0]);
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      FileLock lock = channel.tryLock();
      locked = lock != null;
    } catch (OverlappingFileLockException heldByThisProgram) {
      LOG.debug("another console of this program holds the lock");
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    return locked ? channel : null;
  }
}
