package pond.worker.deliver;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.io.file.PrivateFiles;
import pond.model.id.LeaseId;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/**
 * Results on disk until the authority has them. One folder per lease, forced to disk and renamed
 * into place as a whole: after a crash an entry is complete or was never there.
 */
public final class ResultSpool {
  private static final Logger LOG = LoggerFactory.getLogger(ResultSpool.class);
  private static final String STAGED = ".new-";
  private static final String ASIDE = ".refused-";
  private static final int MOST_ASIDE = 20;

  private final Path folder;

  private ResultSpool(Path folder) {
    this.folder = folder;
  }

  /** Opens the spool and removes what a crash left half made. */
  public static ResultSpool open(Path folder) throws IOException {
    PrivateFiles.createFolder(folder);
    ResultSpool spool = new ResultSpool(folder);
    for (Path staged : spool.folders(STAGED)) {
      Folders.delete(staged);
    }
    return spool;
  }

  /** A new entry being made. Its output can be written at once. */
  public Staged stage(LeaseId lease) throws IOException {
    Path staged = folder.resolve(STAGED + lease);
    Folders.delete(staged);
    return new Staged(lease, PrivateFiles.createFolder(staged));
  }

  /** An entry that could not be written: it lives as long as this process. */
  public SpoolEntry unspooled(SpooledResult result) {
    return new SpoolEntry(folder.resolve(".memory-" + result.leaseId()), result);
  }

  /** All complete entries, oldest first. */
  public List<SpoolEntry> entries() throws IOException {
    List<SpoolEntry> entries = new ArrayList<>();
    for (Path entry : folders("l-")) {
      try {
        byte[] json = PrivateFiles.read(entry.resolve(SpoolEntry.RESULT), StrictJson.MAX_BYTES * 4);
        entries.add(
            new SpoolEntry(entry, StrictJson.read(json, SpooledResult.class, json.length + 1)));
      } catch (IOException | JsonRefusedException e) {
        LOG.warn(
            "The spooled result {} cannot be read and is set aside: {}", entry, e.getMessage());
        setAside(entry);
      }
    }
    entries.sort((a, b) -> a.result().finishedAt().compareTo(b.result().finishedAt()));
    return entries;
  }

  /** How many results wait. */
  public int size() throws IOException {
    return folders("l-").size();
  }

  /** The authority has it. */
  public void remove(SpoolEntry entry) throws IOException {
    Folders.delete(entry.folder());
  }

  /** Nobody will ever take it; kept for a person to look at, the newest twenty. */
  public void setAside(SpoolEntry entry) throws IOException {
    setAside(entry.folder());
  }

  private void setAside(Path entry) throws IOException {
    if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Path aside = folder.resolve(ASIDE + entry.getFileName());
    Folders.delete(aside);
    Files.move(entry, aside, StandardCopyOption.ATOMIC_MOVE);
    List<Path> all = folders(ASIDE);
    for (int i = 0; i < all.size() - MOST_ASIDE; i++) {
      Folders.delete(all.get(i));
    }
  }

  private List<Path> folders(String start) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith(start))
          .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted(java.util.Comparator.comparingLong(Folders::modified))
          .toList();
    }
  }

  /** An entry that is not in the spool yet. */
  public final class Staged implements AutoCloseable {
    private final LeaseId lease;
    private final Path staged;

    private Staged(LeaseId lease, Path staged) {
      this.lease = lease;
      this.staged = staged;
    }

    /** Where the sealed output belongs. */
    public Path output() {
      return staged.resolve(SpoolEntry.OUTPUT);
    }

    /** Puts the entry into the spool; durable when it returns. */
    public SpoolEntry commit(SpooledResult result) throws IOException {
      if (result.output().isPresent()) {
        force(output());
      } else {
        Files.deleteIfExists(output());
      }
      PrivateFiles.write(staged.resolve(SpoolEntry.RESULT), StrictJson.write(result));
      Path place = folder.resolve(lease.value());
      Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
      force(folder);
      return new SpoolEntry(place, result);
    }

    /** Drops what was not committed. */
    @Override
    public void close() throws IOException {
      Folders.delete(staged);
    }

    private static void force(Path path) throws IOException {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
