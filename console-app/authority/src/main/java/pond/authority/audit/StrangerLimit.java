package pond.authority.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * How many refusals of complete strangers are noted one by one. Entries of the audit log are never
 * removed, so whoever can reach the port must not be able to fill the disk with them: the rest is
 * counted and the number told with the next entry.
 */
public final class StrangerLimit {
  /** So many a {@link #WINDOW}. */
  public static final int MOST = 20;

  public static final Duration WINDOW = Duration.ofMinutes(1);

  private Instant since = Instant.MIN;
  private int noted;
  private long unnoted;

  /** The number of refusals left out before this one, or empty when this one is left out too. */
  public synchronized OptionalLong admit(Instant now) {
    if (!now.isBefore(since.plus(WINDOW)) || now.isBefore(since)) {
      since = now;
      noted = 0;
    }
    if (noted >= MOST) {
      unnoted++;
      return OptionalLong.empty();
    }
    noted++;
    long before = unnoted;
    unnoted = 0;
    return OptionalLong.of(before);
  }
}
