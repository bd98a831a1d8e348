package pond.console.runs.outputs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.client.fetch.Tars;
import pond.console.kit.text.Inert;
import pond.io.tree.TreeUnpacker;
import pond.model.bundle.BundleEntry;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleReader;
import pond.model.bundle.BundleRefusedException;
import pond.model.bundle.BundleSummary;
import pond.model.bundle.BundleVisitor;
import pond.model.digest.Sha256;

/**
 * A downloaded output in a private file.
 *
 * <p>Security property: the whole archive has been read and found canonical before anything of it
 * is listed, so no name in it leads out of a folder; files are only ever made anew.
 *
 * @param verdict of the result that carried it
 */
record OutputFile(Path tar, BundleSummary summary, List<BundleEntry> entries, String verdict) {
  private static final int PREVIEW = 64 << 10;

  OutputFile {
    entries = List.copyOf(entries);
  }

  /** Takes a download; deletes what is refused. */
  static OutputFile take(InputStream content, String verdict) throws IOException {
    Path tar = Files.createTempFile("pond-output", ".tar");
    boolean good = false;
    try {
      Sha256 sha = Tars.save(content, tar);
      List<BundleEntry> entries = new ArrayList<>();
      BundleSummary summary = read(tar, sha, (entry, bytes) -> entries.add(entry));
      good = true;
      return new OutputFile(tar, summary, entries, verdict);
    } finally {
      if (!good) {
        Files.deleteIfExists(tar);
      }
    }
  }

  /** The beginning of a file as inert text; empty when it is no text. */
  Optional<String> preview(BundleEntry wanted) throws IOException {
    List<byte[]> found = new ArrayList<>();
    read(
        tar,
        summary.sha256(),
        (entry, bytes) -> {
          if (entry.equals(wanted)) {
            found.add(bytes.readNBytes(PREVIEW));
          }
        });
    return found.stream().findFirst().filter(OutputFile::isText).map(OutputFile::text);
  }

  /** Writes one file to a place where there is none. */
  void saveOne(BundleEntry wanted, Path target) throws IOException {
    read(
        tar,
        summary.sha256(),
        (entry, bytes) -> {
          if (entry.equals(wanted)) {
            try (OutputStream out =
                Files.newOutputStream(
                    target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
              bytes.transferTo(out);
            }
          }
        });
  }

  /** Writes everything into a folder that does not exist yet. */
  void saveAll(Path folder) throws IOException {
    try (InputStream in = Files.newInputStream(tar)) {
      new TreeUnpacker(BundleLimits.INPUT).unpack(in, summary.sha256(), folder);
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(tar);
  }

  private static BundleSummary read(Path tar, Sha256 sha, BundleVisitor visitor)
      throws IOException {
    try (InputStream in = Files.newInputStream(tar)) {
      return new BundleReader(BundleLimits.INPUT).read(in, sha, visitor);
    } catch (BundleRefusedException e) {
      throw new ClientException(
          ExitCode.REFUSED,
          e.reason().name(),
          "The archive was refused: " + e.getMessage(),
          "Nothing of it was kept. Look at the worker that made it.");
    }
  }

  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] bytes) {
    return Inert.block(new String(bytes, StandardCharsets.UTF_8));
  }
}
