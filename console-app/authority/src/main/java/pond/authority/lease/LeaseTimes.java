package pond.authority.lease;

import java.time.Duration;

/**
 * How long things live.
 *
 * @param lease until an unrenewed lease is given up
 * @param orderGrace how long after its wall clock limit an order still accepts its result
 */
public record LeaseTimes(Duration lease, Duration orderGrace) {
  /** 30 seconds and 15 minutes. */
  public static final LeaseTimes DEFAULT =
      new LeaseTimes(Duration.ofSeconds(30), Duration.ofMinutes(15));

  public LeaseTimes {
    if (!lease.isPositive() || !orderGrace.isPositive()) {
      throw new IllegalArgumentException("times must be positive");
    }
  }

  /** When a worker should beat again: three times within a lease. */
  public long beatMillis() {
    return Math.max(100, lease.toMillis() / 3);
  }
}
