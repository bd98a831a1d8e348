package pond.orchestrator.blob;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.orchestrator.reply.Refused;

/**
 * How many different outputs one lease may begin. Sealing again gives another digest, so a worker
 * that restarts needs a few; without a limit one lease could fill the disk with ever new blobs.
 * Remembered in memory for the leases used last.
 */
final class OutputQuota {
  private static final int OUTPUTS_PER_LEASE = 8;
  private static final int MAX_LEASES = 10_000;

  private final Map<LeaseId, Set<Sha256>> begun =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LeaseId, Set<Sha256>> eldest) {
          return size() > MAX_LEASES;
        }
      };

  synchronized void admit(LeaseId lease, Sha256 digest) {
    Set<Sha256> digests = begun.computeIfAbsent(lease, id -> new HashSet<>());
    if (!digests.contains(digest) && digests.size() >= OUTPUTS_PER_LEASE) {
      throw Refused.refuse(
          403,
          "TOO_MANY_OUTPUTS",
          "This lease has begun too many different outputs.",
          "Finish one of them, or give the job back.");
    }
    digests.add(digest);
  }
}
