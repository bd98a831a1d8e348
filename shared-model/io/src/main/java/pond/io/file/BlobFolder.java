package pond.io.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import pond.model.digest.Sha256;
import pond.model.port.BlobRefusal;
import pond.model.port.BlobRefusedException;
import pond.model.port.BlobScope;
import pond.model.port.BlobStore;
import pond.model.port.UploadState;

/**
 * Blobs in a private folder: {@code <tenant>/sha256/ab/<digest>}, unfinished ones in {@code
 * <tenant>/uploads/}. A tenant id and a digest are both safe as file names by their types.
 *
 * <p>A blob's file appears by rename after its bytes are hashed and forced. So a crash leaves at
 * most an unfinished upload, which {@link #append} continues or {@link #deleteUploadsBefore}
 * removes.
 */
public final class BlobFolder implements BlobStore {
  private final Path root;
  private final long maxBlobBytes;

  /**
   * Blobs below {@code root}, created 0700 when missing.
   *
   * @param maxBlobBytes no blob is larger, whatever a caller asks for
   */
  public BlobFolder(Path root, long maxBlobBytes) throws IOException {
    this.root = PrivateFiles.createFolder(root).toRealPath();
    this.maxBlobBytes = maxBlobBytes;
  }

  @Override
  public long put(BlobScope tenant, Sha256 expected, InputStream content, long maxBytes)
      throws IOException {
    BlobPlace place = place(tenant, expected);
    try (UploadFile upload = UploadFile.temporary(place)) {
      long size = upload.take(content, Math.min(maxBytes, maxBlobBytes), BlobRefusal.TOO_LARGE);
      upload.store(expected);
      return size;
    }
  }

  @Override
  public long uploaded(BlobScope tenant, Sha256 digest) throws IOException {
    OptionalLong stored = size(tenant, digest);
    return stored.isPresent()
        ? stored.getAsLong()
        : sizeOf(place(tenant, digest).upload()).orElse(0);
  }

  @Override
  public UploadState append(
      BlobScope tenant, Sha256 digest, long offset, InputStream content, long totalSize)
      throws IOException {
    if (totalSize < 0 || totalSize > maxBlobBytes) {
      throw new BlobRefusedException(
          BlobRefusal.TOO_LARGE, "A blob here has at most " + maxBlobBytes + " bytes.");
    }
    OptionalLong stored = size(tenant, digest);
    if (stored.isPresent()) {
      return new UploadState.Done(stored.getAsLong());
    }
    try (UploadFile upload = UploadFile.resumable(place(tenant, digest))) {
      if (upload.size() != offset) {
        throw new BlobRefusedException(
            BlobRefusal.WRONG_OFFSET,
            "The upload stands at byte " + upload.size() + ", not " + offset + ".");
      }
      long size = upload.take(content, totalSize, BlobRefusal.SIZE_MISMATCH);
      if (size < totalSize) {
        return new UploadState.Incomplete(size);
      }
      upload.store(digest);
      return new UploadState.Done(size);
    }
  }

  @Override
  public InputStream open(BlobScope tenant, Sha256 digest, long fromOffset) throws IOException {
    Path file = place(tenant, digest).blob();
    OptionalLong size = sizeOf(file);
    if (size.isEmpty()) {
      throw new BlobRefusedException(BlobRefusal.NOT_FOUND, "There is no blob " + digest + ".");
    }
    if (fromOffset < 0 || fromOffset > size.getAsLong()) {
      throw new BlobRefusedException(
          BlobRefusal.WRONG_OFFSET, "The blob has only " + size.getAsLong() + " bytes.");
    }
    SeekableByteChannel channel =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    return Channels.newInputStream(channel.position(fromOffset));
  }

  @Override
  public OptionalLong size(BlobScope tenant, Sha256 digest) throws IOException {
    return sizeOf(place(tenant, digest).blob());
  }

  @Override
  public boolean delete(BlobScope tenant, Sha256 digest) throws IOException {
    BlobPlace place = place(tenant, digest);
    boolean upload = Files.deleteIfExists(place.upload());
    return Files.deleteIfExists(place.blob()) || upload;
  }

  /** Removes unfinished uploads that nothing was added to since {@code limit}; how many. */
  public int deleteUploadsBefore(Instant limit) throws IOException {
    return Uploads.deleteBefore(root, limit);
  }

  private BlobPlace place(BlobScope tenant, Sha256 digest) {
    return BlobPlace.of(root, tenant, digest);
  }

  private static OptionalLong sizeOf(Path file) throws IOException {
    try {
      var attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile() ? OptionalLong.of(attributes.size()) : OptionalLong.empty();
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    }
  }
}
