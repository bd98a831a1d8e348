package pond.authority.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import pond.io.file.PrivateFiles;

/**
 * The authority's home directory, held by a lock while open. All of it is private to its user
 * (0700, files 0600).
 */
public final class AuthorityHome implements AutoCloseable {
  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private AuthorityHome(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the home, making its folders when needed; refused when another process holds it. */
  public static AuthorityHome open(Path root) throws IOException, HomeInUseException {
    for (Path folder :
        new Path[] {root, root.resolve("blobs"), root.resolve("spool"), root.resolve("operator")}) {
      PrivateFiles.createFolder(folder);
    }
    FileChannel channel =
        FileChannel.open(
            root.resolve("serve.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      String holder = holder(channel);
      channel.close();
      throw new HomeInUseException(holder);
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)), 0);
    return new AuthorityHome(root, channel, lock);
  }

  /** The encrypted keys. */
  public Path vaultFile() {
    return root.resolve("vault.json");
  }

  /** Where an unattended start keeps the vault's key file unless told otherwise. */
  public Path defaultKeyFile() {
    return root.resolve("vault.key");
  }

  /** The store. */
  public Path database() {
    return root.resolve("pond.db");
  }

  /** Ciphertext blobs. */
  public Path blobs() {
    return root.resolve("blobs");
  }

  /** Ciphertext on its way into the blob store; emptied at start. */
  public Path spool() {
    return root.resolve("spool");
  }

  /** The local operator's client identity. */
  public Path operator() {
    return root.resolve("operator");
  }

  /** TLS identities of the two endpoints. */
  public Path tls(String endpoint) {
    return root.resolve("tls-" + endpoint);
  }

  /** What a running {@code serve} tells local clients: addresses and ports. */
  public Path runningFile() {
    return root.resolve("serve.json");
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }

  private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer pid = ByteBuffer.allocate(20);
    channel.read(pid, 0);
    String text = new String(pid.array(), 0, pid.position(), UTF_8).strip();
    return Optional.of(text)
        .filter(t -> t.matches("\\d+"))
        .map(t -> " (process " + t + ")")
        .orElse("");
  }
}
