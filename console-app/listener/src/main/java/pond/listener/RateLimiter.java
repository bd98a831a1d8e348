package pond.listener;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * A token bucket for each key: {@code burst} attempts at once, then one more every {@code refill}.
 *
 * <p>Memory is bounded. A full bucket holds no information and is dropped first; when none is left
 * to drop, all unknown keys share one bucket, so a flood of invented keys can neither grow memory
 * nor push out the record of its own earlier attempts.
 */
public final class RateLimiter {
  private static final String OVERFLOW = "";

  private final int burst;
  private final Duration refill;
  private final int maxKeys;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets = new HashMap<>();

  public RateLimiter(int burst, Duration refill, int maxKeys, InstantSource clock) {
    if (burst < 1 || refill.toNanos() < 1 || maxKeys < 1) {
      throw new IllegalArgumentException("burst, refill and maxKeys must be positive");
    }
    this.burst = burst;
    this.refill = refill;
    this.maxKeys = maxKeys;
    this.clock = clock;
  }

  /** Takes one token of {@code key}; false means "too many, refuse". */
  public synchronized boolean tryAcquire(String key) {
    Instant now = clock.instant();
    Bucket bucket = buckets.get(key);
    if (bucket == null) {
      bucket = buckets.computeIfAbsent(roomFor(now) ? key : OVERFLOW, k -> new Bucket(burst, now));
    }
    return bucket.take(now);
  }

  private boolean roomFor(Instant now) {
    if (buckets.size() >= maxKeys) {
      buckets.values().removeIf(bucket -> bucket.isFull(now));
    }
    return buckets.size() < maxKeys;
  }

  private final class Bucket {
    private double tokens;
    private Instant at;

    Bucket(double tokens, Instant at) {
      this.tokens = tokens;
      this.at = at;
    }

    boolean take(Instant now) {
      fill(now);
      if (tokens < 1) {
        return false;
      }
      tokens -= 1;
      return true;
    }

    boolean isFull(Instant now) {
      fill(now);
      return tokens >= burst;
    }

    /** A clock that went backwards adds nothing. */
    private void fill(Instant now) {
      long nanos = Math.max(0, Duration.between(at, now).toNanos());
      tokens = Math.min(burst, tokens + (double) nanos / refill.toNanos());
      at = now;
    }
  }
}
