package pond.authority;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.authority.lease.LeaseKeeper;
import pond.authority.store.StoreException;

/**
 * Gives up overdue leases now and then; a store that failed once must not end the timer silently.
 */
final class Reaping implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Reaping.class);

  private final LeaseKeeper keeper;

  Reaping(LeaseKeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public void run() {
    try {
      keeper.reap();
    } catch (StoreException e) {
      LOG.error("overdue leases could not be given up: {}", e.getMessage());
    }
  }
}
