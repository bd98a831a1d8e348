package pond.worker.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import pond.io.tree.OutputCollector;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleSummary;
import pond.model.bundle.gzip.GzipEncoder;
import pond.model.digest.DigestingOutputStream;
import pond.model.seal.PayloadOutputStream;
import pond.model.seal.Recipient;
import pond.model.seal.Sealing;
import pond.model.statement.BlobRef;

/** Collects what a job left, safely, and seals it: tree, canonical bundle, gzip, age. */
final class OutputStage {
  private final SecureRandom random;

  OutputStage(SecureRandom random) {
    this.random = random;
  }

  /**
   * Writes the sealed output; nothing is to be sent when the folder is empty.
   *
   * @throws pond.model.bundle.BundleRefusedException when the tree cannot be a bundle
   * @throws IOException when this machine fails
   */
  Packed pack(Path out, BundleLimits limits, List<Recipient> recipients, Path target)
      throws IOException {
    OutputCollector collector = new OutputCollector(limits);
    collector.check(out);
    if (isEmpty(out)) {
      // Needs no room on disk, so a full one does not cost this job its exit code.
      return Packed.NOTHING;
    }
    BundleSummary bundle;
    BlobRef blob;
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target))) {
      DigestingOutputStream digesting = new DigestingOutputStream(file);
      bundle = seal(collector, out, limits, Sealing.seal(digesting, recipients, random));
      blob = new BlobRef(digesting.finish(), digesting.count());
    }
    return new Packed(bundle.sha256(), Optional.of(blob));
  }

  private static boolean isEmpty(Path out) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(out)) {
      return !entries.iterator().hasNext();
    }
  }

  private static BundleSummary seal(
      OutputCollector collector, Path out, BundleLimits limits, PayloadOutputStream sealed)
      throws IOException {
    boolean whole = false;
    try (sealed) {
      // Closed by hand: closing after a failure would make a complete stream of a part.
      GzipEncoder gzip = new GzipEncoder(sealed, limits);
      BundleSummary bundle = collector.collect(out, gzip);
      gzip.close();
      whole = true;
      return bundle;
    } finally {
      if (!whole) {
        sealed.abandon();
      }
    }
  }
}
