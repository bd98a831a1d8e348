package pond.authority.review;

import pond.authority.store.Tx;

/** How strict this authority is about accepting flagged results. */
public interface ReviewRules {
  /** Whether two different operators must accept. */
  boolean fourEyes(Tx tx);

  /** Whether anybody may accept at all. */
  boolean mayAccept(Tx tx);
}
