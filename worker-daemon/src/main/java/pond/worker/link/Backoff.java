package pond.worker.link;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubling from half a second to a minute, half of it by
 * chance, so that many workers do not come back in the same moment. Not thread-safe: one per loop.
 */
public final class Backoff {
  private static final long FIRST_MS = 500;
  private static final long LONGEST_MS = 60_000;

  private final RandomGenerator random;
  private int failures;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** The wait after one more failure; never less than what the other side asked for. */
  public Duration next(Optional<Duration> asked) {
    long whole = Math.min(LONGEST_MS, FIRST_MS << Math.min(failures, 20));
    failures++;
    Duration own = Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    return asked.filter(wish -> wish.compareTo(own) > 0).orElse(own);
  }

  /** After a success. */
  public void reset() {
    failures = 0;
  }
}
