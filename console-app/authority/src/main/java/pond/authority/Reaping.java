package pond.authority;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.authority.lease.LeaseKeeper;
import pond.authority.live.Passing;
import pond.authority.store.StoreException;

/**
 * Gives up overdue leases and tells what time alone changed, now and then; a store that failed once
 * must not end the timer silently.
 */
final class Reaping implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Reaping.class);

  private final LeaseKeeper keeper;
  private final Passing passing;

  Reaping(LeaseKeeper keeper, Passing passing) {
    this.keeper = keeper;
    this.passing = passing;
  }

  @Override
  public void run() {
    try {
      keeper.reap();
      passing.look();
    } catch (StoreException e) {
      LOG.error("overdue leases could not be given up: {}", e.getMessage());
    }
  }
}
