package pond.authority.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pond.io.file.PrivateFiles;

/**
 * The authority's home directory, held by a lock while open. All of it is private to its user
 * (0700, files 0600).
 */
public final class AuthorityHome implements AutoCloseable {
  // Closing any channel of a file gives up all locks this process has on it (POSIX), so a second
  // open within the process must be refused before it touches the file.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final Path held;
  private final FileChannel channel;
  private final FileLock lock;

  private AuthorityHome(Path root, Path held, FileChannel channel, FileLock lock) {
    this.root = root;
    this.held = held;
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the home, making its folders when needed; refused when another process holds it. */
  public static AuthorityHome open(Path root) throws IOException, HomeInUseException {
    for (Path folder :
        new Path[] {root, root.resolve("blobs"), root.resolve("spool"), root.resolve("operator")}) {
      PrivateFiles.createFolder(folder);
    }
    Path held = root.toRealPath();
    if (!HELD.add(held)) {
      throw new HomeInUseException(" in this program");
    }
    boolean taken = false;
    try {
      AuthorityHome home = take(root, held);
      taken = true;
      return home;
    } finally {
      if (!taken) {
        HELD.remove(held);
      }
    }
  }

  private static AuthorityHome take(Path root, Path held) throws IOException, HomeInUseException {
    FileChannel channel = openLockFile(root.resolve("serve.lock"));
    FileLock lock = channel.tryLock();
    if (lock == null) {
      String holder = holder(channel);
      channel.close();
      throw new HomeInUseException(holder);
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)), 0);
    return new AuthorityHome(root, held, channel, lock);
  }

  private static FileChannel openLockFile(Path file) throws IOException {
    if (Files.notExists(file)) {
      try {
        PrivateFiles.createNew(file, new byte[0]);
      } catch (FileAlreadyExistsException another) {
        // Another process made it just now; which of the two holds it is decided by the lock.
      }
    }
    return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
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

  /** The admin file: settings that nobody can change in the console. */
  public Path settingsFile() {
    return root.resolve("pond.json");
  }

  /** The local operator's client identity. */
  public Path operator() {
    return root.resolve("operator");
  }

  /** What a running {@code serve} tells local clients: addresses and ports. */
  public Path runningFile() {
    return root.resolve("serve.json");
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      lock.release();
    } finally {
      HELD.remove(held);
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
