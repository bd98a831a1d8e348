package pond.worker.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NonceBookTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String A = "a".repeat(32);
  private static final String B = "b".repeat(32);

  @TempDir Path folder;

  private NonceBook open(Instant now) throws IOException {
    return NonceBook.open(folder.resolve("nonces"), Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void claim_secondTime_isFalseAlsoAfterARestart() throws IOException {
    try (NonceBook book = open(NOW)) {
      assertTrue(book.claim(A, NOW.plusSeconds(60)));
      assertFalse(book.claim(A, NOW.plusSeconds(60)));
    }
    try (NonceBook book = open(NOW)) {
      assertTrue(book.contains(A));
      assertFalse(book.claim(A, NOW.plusSeconds(60)));
      assertFalse(book.contains(B));
    }
  }

  @Test
  void open_longAfterTheExpiry_forgetsAndStaysSmall() throws IOException {
    try (NonceBook book = open(NOW)) {
      assertTrue(book.claim(A, NOW));
      assertTrue(book.claim(B, NOW.plus(Duration.ofDays(3))));
    }
    try (NonceBook book = open(NOW.plus(Duration.ofDays(2)))) {
      assertFalse(book.contains(A));
      assertTrue(book.contains(B));
    }
    assertEquals(1, Files.readAllLines(folder.resolve("nonces")).size());
  }

  @Test
  void open_afterALineThatWasCutOff_readsTheRestAndWritesOn() throws IOException {
    try (NonceBook book = open(NOW)) {
      assertTrue(book.claim(A, NOW.plusSeconds(60)));
    }
    Files.writeString(folder.resolve("nonces"), "bbbb", StandardOpenOption.APPEND);
    try (NonceBook book = open(NOW)) {
      assertTrue(book.contains(A));
      assertTrue(book.claim(B, NOW.plusSeconds(60)));
    }
    try (NonceBook book = open(NOW)) {
      assertTrue(book.contains(A) && book.contains(B));
    }
  }
}
