package pond.io.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleReader;
import pond.model.bundle.BundleRefusedException;
import pond.model.bundle.BundleVisitor;
import pond.model.digest.Sha256;
import pond.model.evidence.EvidenceFileException;
import pond.model.evidence.EvidenceFiles;
import pond.model.evidence.EvidenceNames;
import pond.model.evidence.EvidenceReport;
import pond.model.evidence.EvidenceVerifier;
import pond.model.fingerprint.RootDigest;

/**
 * An unpacked evidence folder. Whoever made it is not trusted: links are not followed, sizes are
 * capped, nothing of it is run.
 */
public final class EvidenceFolder implements EvidenceFiles {
  /** Larger than any file but an output: 16 MiB. */
  private static final int MAX_FILE = 16 << 20;

  private static final int MAX_FILES = 100_000;
  private static final int MAX_DEPTH = 8;

  private final Path folder;
  private @Nullable Set<String> listed;

  private EvidenceFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Checks a folder (docs/spec/evidence.md).
   *
   * @param expected the authority's digest as the caller knows it; without it the report names the
   *     folder's own for comparison
   * @throws IOException when it cannot be read at all, as when it does not exist
   */
  public static EvidenceReport verify(Path folder, Optional<RootDigest> expected)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    return EvidenceVerifier.verify(new EvidenceFolder(folder), expected);
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException, EvidenceFileException {
    Optional<InputStream> opened = open(path, MAX_FILE);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = opened.get()) {
      byte[] bytes = in.readNBytes(MAX_FILE + 1);
      if (bytes.length > MAX_FILE) {
        throw tooLarge(MAX_FILE);
      }
      return Optional.of(bytes);
    }
  }

  @Override
  public Optional<Sha256> bundle(String path, BundleLimits limits)
      throws IOException, EvidenceFileException {
    Optional<InputStream> opened = open(path, limits.maxTarBytes());
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = new BufferedInputStream(opened.get(), 1 << 16)) {
      return Optional.of(new BundleReader(limits).read(in, BundleVisitor.NONE).sha256());
    } catch (BundleRefusedException notCanonical) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Sha256> digest(String path) throws IOException, EvidenceFileException {
    Optional<InputStream> opened = open(path, Long.MAX_VALUE);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    Sha256.Hasher hash = Sha256.hasher();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = opened.get()) {
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        hash.update(buffer, 0, got);
      }
    }
    return Optional.of(hash.finish());
  }

  @Override
  public List<String> attempts() throws IOException {
    Path attempts = folder.resolve(EvidenceNames.ATTEMPTS);
    if (!Files.isDirectory(attempts, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(attempts)) {
      return children
          .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
          .map(child -> child.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Override
  public Set<String> all() throws IOException {
    if (listed == null) {
      listed = list();
    }
    return listed;
  }

  private Set<String> list() throws IOException {
    try (Stream<Path> found = Files.walk(folder, MAX_DEPTH)) {
      Set<String> files = new TreeSet<>();
      found
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .limit(MAX_FILES)
          .forEach(path -> files.add(relative(path)));
      return files;
    }
  }

  private String relative(Path path) {
    return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private Optional<InputStream> open(String path, long maxBytes)
      throws IOException, EvidenceFileException {
    Path file = folder.resolve(path);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new EvidenceFileException("This is a link or no plain file.");
    }
    try {
      SeekableByteChannel channel =
          Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
      if (channel.size() > maxBytes) {
        channel.close();
        throw tooLarge(maxBytes);
      }
      return Optional.of(Channels.newInputStream(channel));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  private static EvidenceFileException tooLarge(long maxBytes) {
    return new EvidenceFileException("This has more than " + maxBytes + " bytes.");
  }
}
