package pond.model.bundle;

import static pond.model.bundle.BundleRefusal.DIGEST_MISMATCH;
import static pond.model.bundle.BundleRefusal.TRAILING_DATA;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import pond.model.digest.Sha256;

/**
 * Reads a hostile tar and accepts the canonical form only (docs/spec/bundle.md, MUST refuse 1-14).
 * Streams with constant memory, apart from the names along the current path.
 *
 * <p>A visitor sees entries before the end is known to be good: whatever it does must be undone
 * when {@link #read} throws.
 */
public final class BundleReader {
  private final BundleLimits limits;

  /** Reads within {@code limits}. */
  public BundleReader(BundleLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads the whole bundle; {@code tar} must end with it and is not closed.
   *
   * @throws BundleRefusedException when it is not canonical or over a limit
   */
  public BundleSummary read(InputStream tar, BundleVisitor visitor) throws IOException {
    TarInput input = new TarInput(tar);
    EntryGate gate = new EntryGate(limits);
    Optional<BundleEntry> next = HeaderReader.next(input);
    while (next.isPresent()) {
      BundleEntry entry = next.get();
      gate.pass(entry);
      try (ContentStream content = new ContentStream(input, entry)) {
        visitor.entry(entry, content);
      }
      input.padding(entry.size());
      next = HeaderReader.next(input);
    }
    if (!input.atEnd()) {
      throw new BundleRefusedException(
          TRAILING_DATA, "Bytes follow the end of the bundle; nothing may.");
    }
    return new BundleSummary(input.finish(), input.count(), gate.entries(), gate.contentBytes());
  }

  /**
   * Reads like {@link #read} and refuses with DIGEST_MISMATCH when the digest is not {@code
   * expected}.
   */
  public BundleSummary read(InputStream tar, Sha256 expected, BundleVisitor visitor)
      throws IOException {
    BundleSummary summary = read(tar, visitor);
    if (!summary.sha256().equals(expected)) {
      throw new BundleRefusedException(
          DIGEST_MISMATCH,
          "The bundle has the digest " + summary.sha256() + ", expected was " + expected + ".");
    }
    return summary;
  }
}
