package pond.worker.job;

import java.util.Optional;
import pond.model.digest.Sha256;
import pond.model.statement.BlobRef;

/**
 * The output of a job.
 *
 * @param outputSha digest of the canonical bundle
 * @param blob the sealed file; empty when there is no output to send
 */
record Packed(Sha256 outputSha, Optional<BlobRef> blob) {
  /** The empty bundle, docs/spec/bundle.md: 1024 zero bytes. */
  static final Packed NOTHING = new Packed(Sha256.of(new byte[1024]), Optional.empty());
}
