package pond.authority.worker;

import pond.authority.store.Tx;
import pond.model.id.WorkerId;

/** Takes back whatever a worker still holds, in the same transaction that revokes it. */
@FunctionalInterface
public interface LeaseReleaser {
  /** Gives up every open lease of {@code worker}. */
  void giveUpAll(Tx tx, WorkerId worker, String why);
}
