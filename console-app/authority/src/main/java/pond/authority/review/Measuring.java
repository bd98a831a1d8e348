package pond.authority.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pond.authority.lease.LeaseRow;
import pond.authority.record.Outputs;
import pond.authority.record.ResultRow;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;

/**
 * The digest of an output as Pond opened it, whatever the result says of it. A recorded result
 * never changes, so a digest is kept for the next look.
 */
final class Measuring {
  private static final int KEPT = 256;

  private final Outputs outputs;
  private final Map<LeaseId, Optional<Sha256>> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LeaseId, Optional<Sha256>> eldest) {
          return size() > KEPT;
        }
      };

  Measuring(Outputs outputs) {
    this.outputs = outputs;
  }

  /** Empty when it does not open, or is no bundle within the order's limits. */
  Optional<Sha256> output(LeaseRow lease, ResultRow result) {
    synchronized (known) {
      Optional<Sha256> before = known.get(lease.leaseId());
      if (before != null) {
        return before;
      }
    }
    long most = lease.order().orElseThrow().sandbox().limits().outBytes();
    Optional<Sha256> sha = outputs.measure(lease.tenant(), result.said().output(), most);
    synchronized (known) {
      known.put(lease.leaseId(), sha);
    }
    return sha;
  }
}
