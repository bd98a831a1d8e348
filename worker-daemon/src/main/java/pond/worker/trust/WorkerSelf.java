package pond.worker.trust;

import java.util.Objects;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.WorkerId;
import pond.model.key.SigningPublicKey;

/**
 * Who this worker is to its authority.
 *
 * @param root the key pinned at enrollment; orders of any other are not believed
 */
public record WorkerSelf(SigningPublicKey root, WorkerId workerId, Fingerprint fingerprint) {
  public WorkerSelf {
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(workerId, "workerId");
    Objects.requireNonNull(fingerprint, "fingerprint");
  }
}
