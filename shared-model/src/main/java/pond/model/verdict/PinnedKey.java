package pond.model.verdict;

import java.util.Objects;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.WorkerId;
import pond.model.key.SigningPublicKey;

/** A signing key the authority pinned to a worker, and whether it was revoked since. */
public record PinnedKey(
    WorkerId workerId, Fingerprint fingerprint, SigningPublicKey signing, boolean revoked) {
  public PinnedKey {
    Objects.requireNonNull(workerId, "worker_id is missing");
    Objects.requireNonNull(fingerprint, "fingerprint is missing");
    Objects.requireNonNull(signing, "signing is missing");
  }
}
