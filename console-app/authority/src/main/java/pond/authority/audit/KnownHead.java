package pond.authority.audit;

import pond.model.digest.Sha256;

/**
 * The end of the log as somebody noted it: number of entries and the hash of the last one (the
 * genesis hash for an empty log).
 */
public record KnownHead(long count, Sha256 hash) {
  public KnownHead {
    if (count < 0) {
      throw new IllegalArgumentException("A log has no negative length.");
    }
  }
}
