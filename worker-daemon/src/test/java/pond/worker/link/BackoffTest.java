package pond.worker.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(new Random(1));

  @Test
  void next_manyFailures_doublesWithJitterUpToAMinute() {
    long whole = 500;
    for (int failure = 0; failure < 40; failure++) {
      long wait = backoff.next(Optional.empty()).toMillis();
      assertTrue(wait >= whole / 2 && wait <= whole, failure + ": " + wait);
      whole = Math.min(60_000, whole * 2);
    }
    backoff.reset();
    assertTrue(backoff.next(Optional.empty()).toMillis() <= 500);
  }

  @Test
  void next_askedForMore_waitsThatLong() {
    assertEquals(Duration.ofSeconds(9), backoff.next(Optional.of(Duration.ofSeconds(9))));
  }

  private static LinkException gone() {
    return LinkException.unreachable("gone", new IOException("gone"));
  }

  @Test
  void untilAnswered_temporaryFailures_repeatsAndWaitsBetween() throws Exception {
    List<Duration> waits = new ArrayList<>();
    Persistence persistence = Persistence.attended(waits::add, new Random(1));
    List<Integer> tries = new ArrayList<>();
    String answer =
        persistence.untilAnswered(
            () -> {
              tries.add(1);
              if (tries.size() < 4) {
                throw gone();
              }
              return "here";
            },
            () -> true);
    assertEquals("here", answer);
    assertEquals(3, waits.size());
  }

  @Test
  void untilAnswered_wrongServer_isToldAtOnceToAPersonAndWaitedForByADaemon() {
    List<Duration> waits = new ArrayList<>();
    Persistence.Request<String> request =
        () -> {
          throw LinkException.wrongServer("OTHER_AUTHORITY", "no", new IOException());
        };
    Persistence person = Persistence.attended(waits::add, new Random(1));
    assertThrows(LinkException.class, () -> person.untilAnswered(request, () -> true));
    assertEquals(0, waits.size());
    Persistence daemon = Persistence.unattended(waits::add, new Random(1));
    assertThrows(LinkException.class, () -> daemon.untilAnswered(request, () -> waits.size() < 3));
    assertEquals(3, waits.size());
  }
}
