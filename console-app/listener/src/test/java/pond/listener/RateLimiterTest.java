package pond.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final RateLimiter limiter = new RateLimiter(3, Duration.ofSeconds(10), 4, () -> now);

  private int taken(String key) {
    int count = 0;
    while (limiter.tryAcquire(key)) {
      count++;
    }
    return count;
  }

  @Test
  void acquire_pastTheBurst_isRefusedUntilRefilled() {
    assertEquals(3, taken("a"));
    now = now.plusSeconds(9);
    assertFalse(limiter.tryAcquire("a"));
    now = now.plusSeconds(1);
    assertTrue(limiter.tryAcquire("a"));
    assertFalse(limiter.tryAcquire("a"));
  }

  @Test
  void acquire_afterLongRest_givesNoMoreThanTheBurst() {
    taken("a");
    now = now.plus(Duration.ofDays(30));
    assertEquals(3, taken("a"));
  }

  @Test
  void acquire_whenTheClockGoesBack_addsNothing() {
    taken("a");
    now = now.minusSeconds(3600);
    assertFalse(limiter.tryAcquire("a"));
  }

  @Test
  void acquire_withManyInventedKeys_sharesOneBucketAndForgetsNobody() {
    taken("guilty");
    for (String key : new String[] {"b", "c", "d"}) {
      taken(key);
    }
    assertEquals(3, taken("e"));
    assertEquals(0, taken("f"));
    assertEquals(0, taken("guilty"));
  }

  @Test
  void acquire_whenOldBucketsAreFullAgain_dropsThem() {
    for (String key : new String[] {"a", "b", "c", "d"}) {
      taken(key);
    }
    now = now.plusSeconds(30);
    assertEquals(3, taken("e"));
    assertEquals(3, taken("f"));
  }
}
