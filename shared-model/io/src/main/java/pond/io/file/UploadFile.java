package pond.io.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pond.model.digest.Sha256;
import pond.model.port.BlobRefusal;
import pond.model.port.BlobRefusedException;
import pond.model.port.StorageFullException;

/**
 * A blob while it arrives. Only one writer in this process has a resumable upload open, so two
 * never mix their bytes; that one process owns the folder is the business of the home's lock. (A
 * lock on the file itself would not do: it stays with the old file when the name is renamed or made
 * anew.)
 */
final class UploadFile implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;
  private static final Set<Path> RUNNING = ConcurrentHashMap.newKeySet();

  private final BlobPlace place;
  private final Path file;
  private final FileChannel channel;
  private final boolean keepUnfinished;
  private boolean spoiled;

  private UploadFile(BlobPlace place, Path file, FileChannel channel, boolean keepUnfinished) {
    this.place = place;
    this.file = file;
    this.channel = channel;
    this.keepUnfinished = keepUnfinished;
  }

  /** A new file of its own that is gone unless it is stored. */
  static UploadFile temporary(BlobPlace place) throws IOException {
    Path folder = folderOf(place.upload());
    try {
      Path file = Files.createTempFile(folder, "put", ".part", PrivateFiles.privateFile(folder));
      return new UploadFile(
          place,
          file,
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE),
          false);
    } catch (IOException e) {
      throw DiskFull.classify(e, folder);
    }
  }

  /** The one file of this upload, with what arrived before. */
  static UploadFile resumable(BlobPlace place) throws IOException {
    Path folder = folderOf(place.upload());
    Set<OpenOption> options =
        Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    if (!RUNNING.add(place.upload())) {
      throw new BlobRefusedException(
          BlobRefusal.BUSY, "Another upload of this blob is running. Try again later.");
    }
    boolean opened = false;
    try {
      FileChannel channel =
          FileChannel.open(place.upload(), options, PrivateFiles.privateFile(folder));
      opened = true;
      return new UploadFile(place, place.upload(), channel, true);
    } catch (IOException e) {
      throw DiskFull.classify(e, folder);
    } finally {
      if (!opened) {
        RUNNING.remove(place.upload());
      }
    }
  }

  long size() throws IOException {
    return channel.size();
  }

  /** Adds the stream's bytes up to a size of {@code most}; more is refused. The new size. */
  long take(InputStream content, long most, BlobRefusal ifMore) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = channel.size();
    channel.position(size);
    for (int got = content.read(buffer); got >= 0; got = content.read(buffer)) {
      if (got > most - size) {
        spoiled = true;
        throw new BlobRefusedException(
            ifMore, "More than the " + most + " bytes that the blob may have arrived.");
      }
      write(ByteBuffer.wrap(buffer, 0, got));
      size += got;
    }
    return size;
  }

  /** Checks the digest of all bytes and puts the blob in its place; a mismatch deletes them. */
  void store(Sha256 expected) throws IOException {
    Sha256 actual = digest();
    if (!actual.equals(expected)) {
      spoiled = true;
      throw new BlobRefusedException(
          BlobRefusal.DIGEST_MISMATCH,
          "The bytes have the digest " + actual + ", announced was " + expected + ".");
    }
    try {
      channel.force(true);
      folderOf(place.blob());
      Durable.moveIntoPlace(file, place.blob());
    } catch (IOException e) {
      throw DiskFull.classify(e, place.blob().getParent());
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      // A stored file is not here any more. Deleted before the place is free for another writer.
      if (spoiled || !keepUnfinished) {
        Files.deleteIfExists(file);
      }
    } finally {
      if (keepUnfinished) {
        RUNNING.remove(file);
      }
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      IOException classified = DiskFull.classify(e, file.getParent());
      // A full disk must get its space back at once; any other failure may be resumed.
      spoiled = classified instanceof StorageFullException;
      throw classified;
    }
  }

  private Sha256 digest() throws IOException {
    Sha256.Hasher hasher = Sha256.hasher();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    channel.position(0);
    while (channel.read(buffer) >= 0) {
      hasher.update(buffer.array(), 0, buffer.position());
      buffer.clear();
    }
    return hasher.finish();
  }

  private static Path folderOf(Path file) throws IOException {
    Path folder = file.getParent();
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        ? folder
        : PrivateFiles.createFolder(folder);
  }
}
