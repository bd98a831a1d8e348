package pond.authority.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import pond.authority.store.Database;
import pond.authority.vault.Vault;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleReader;
import pond.model.bundle.BundleRefusedException;
import pond.model.bundle.BundleWriter;
import pond.model.bundle.gzip.GzipDecoder;
import pond.model.digest.Sha256;
import pond.model.id.RunId;
import pond.model.port.BlobStore;
import pond.model.port.StorageFullException;
import pond.model.runfile.StageId;
import pond.model.seal.Identity;
import pond.model.seal.Sealing;
import pond.model.statement.BlobRef;
import pond.model.tag.TenantId;

/** Output bundles, kept as the ciphertext they came in and opened when somebody may read them. */
public final class Outputs {
  /** The tar of a bundle without entries. */
  private static final byte[] EMPTY = empty();

  /** The digest every result without output must name. */
  public static final Sha256 EMPTY_SHA = Sha256.of(EMPTY);

  private final Database database;
  private final BlobStore blobs;
  private final Vault vault;

  public Outputs(Database database, BlobStore blobs, Vault vault) {
    this.database = database;
    this.blobs = blobs;
    this.vault = vault;
  }

  /** An output as a result names it; {@code blob} is empty for the empty bundle. */
  public record Output(TenantId tenant, Sha256 sha, Optional<BlobRef> blob) {}

  /**
   * The output of a stage that succeeded: with a verified result, or with a flagged one that people
   * have accepted, whichever came last. Nothing else may feed a later stage. An accepted output
   * goes by the digest that was measured, never by the one it was said to have.
   */
  public Optional<Output> accepted(TenantId tenant, RunId run, StageId stage) {
    return database.read(
        tx -> {
          Optional<ResultRow> verified = ResultTable.verifiedOf(tx, run, stage);
          Optional<ResultTable.Accepted> accepted = ResultTable.acceptedOf(tx, run, stage);
          int attempt = verified.map(ResultRow::attempt).orElse(0);
          return accepted
              .filter(a -> a.result().attempt() > attempt)
              .map(a -> new Output(tenant, a.outputSha(), a.result().said().output()))
              .or(() -> verified.map(r -> output(tenant, r)));
        });
  }

  private static Output output(TenantId tenant, ResultRow result) {
    return new Output(tenant, result.said().outputSha().orElseThrow(), result.said().output());
  }

  /** The uncompressed tar, hostile until read by a bundle reader. */
  public InputStream open(Output output) throws IOException {
    if (output.blob().isEmpty()) {
      return new ByteArrayInputStream(EMPTY);
    }
    InputStream sealed = blobs.open(vault.scope(output.tenant()), output.blob().get().digest(), 0);
    List<Identity> me = List.of(Identity.of(vault.sealing().privateKey()));
    return new GzipDecoder(Sealing.open(new BufferedInputStream(sealed), me), BundleLimits.OUTPUT);
  }

  /**
   * The digest of the output as it really is, or nothing when it does not open or is not a
   * canonical bundle.
   */
  public Optional<Sha256> measure(TenantId tenant, Optional<BlobRef> blob, long maxBytes) {
    Output output = new Output(tenant, EMPTY_SHA, blob);
    try (InputStream tar = open(output)) {
      return Optional.of(
          new BundleReader(BundleLimits.OUTPUT.withBytesAtMost(maxBytes))
              .read(tar, (entry, content) -> {})
              .sha256());
    } catch (StorageFullException broken) {
      throw new UncheckedIOException(broken);
    } catch (IOException | BundleRefusedException refused) {
      return Optional.empty();
    }
  }

  private static byte[] empty() {
    try {
      ByteArrayOutputStream tar = new ByteArrayOutputStream();
      new BundleWriter(tar, BundleLimits.OUTPUT).finish();
      return tar.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    }
  }
}
