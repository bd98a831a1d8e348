package pond.orchestrator.log;

import java.util.LinkedHashMap;
import java.util.Map;
import pond.model.id.LeaseId;
import pond.model.id.WorkerId;

/**
 * Leases that were this worker's when asked for. It only spares the authority a question for each
 * frame: the authority drops frames that do not fit their lease, whatever is remembered here.
 */
final class KnownLeases {
  private static final int MAX = 10_000;

  private final Map<LeaseId, WorkerId> holders =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LeaseId, WorkerId> eldest) {
          return size() > MAX;
        }
      };

  synchronized boolean has(WorkerId worker, LeaseId lease) {
    return worker.equals(holders.get(lease));
  }

  synchronized void add(WorkerId worker, LeaseId lease) {
    holders.put(lease, worker);
  }
}
