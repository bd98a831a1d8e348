package pond.console.kit.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;
import pond.console.hop.InlineHop;
import pond.console.words.Words;

class TimeTextTest {
  private static final Instant NOW = Instant.parse("2026-01-02T10:00:00Z");

  private final TimeText english =
      new TimeText(Words.of(Locale.ENGLISH), ZoneId.of("Europe/Berlin"));
  private final TimeText german = new TimeText(Words.of(Locale.GERMAN), ZoneId.of("Europe/Berlin"));

  @Test
  void ago_byItsBiggestUnit() {
    assertEquals("now", english.ago(NOW.minusSeconds(59), NOW));
    assertEquals("now", english.ago(NOW.plusSeconds(30), NOW));
    assertEquals("12 min ago", english.ago(NOW.minusSeconds(754), NOW));
    assertEquals("3 h ago", english.ago(NOW.minusSeconds(3 * 3600 + 100), NOW));
    assertEquals("29 d ago", english.ago(NOW.minus(Duration.ofDays(29)), NOW));
    assertEquals("Dec 3, 2025", english.ago(NOW.minus(Duration.ofDays(30)), NOW));
    assertEquals("vor 12 Min", german.ago(NOW.minusSeconds(754), NOW));
  }

  @Test
  void left_untilItIsOver() {
    assertEquals("in 9 min", english.left(NOW.plusSeconds(580), NOW));
    assertEquals("in 41 s", english.left(NOW.plusSeconds(41), NOW));
    assertEquals("over", english.left(NOW, NOW));
    assertEquals("vorbei", german.left(NOW.minusSeconds(1), NOW));
  }

  @Test
  void took_byTwoUnits() {
    assertEquals("250 ms", english.took(Duration.ofMillis(250)));
    assertEquals("41 s", english.took(Duration.ofSeconds(41)));
    assertEquals("2 min 05 s", english.took(Duration.ofSeconds(125)));
    assertEquals("1 h 04 min", english.took(Duration.ofMinutes(64)));
  }

  @Test
  void countdown_asAClock() {
    assertEquals("59:12", english.countdown(Duration.ofSeconds(3552)));
    assertEquals("1:00:00", english.countdown(Duration.ofHours(1)));
    assertEquals("00:00", english.countdown(Duration.ofSeconds(-3)));
  }

  @Test
  void full_saysUtcAndLocal() {
    String full = english.full(Instant.parse("2026-01-02T10:00:00.123456Z"));
    assertTrue(full.startsWith("2026-01-02T10:00:00.123Z\n"), full);
    assertTrue(full.contains("11:00:00"), full);
    assertEquals("11:00:00", english.clock(NOW));
  }

  @Test
  void times_growOlderByThemselves() {
    InlineHop hop = new InlineHop(NOW);
    Times times = new Times(Words.of(Locale.ENGLISH), ZoneOffset.UTC, hop, hop.clock());
    ObservableValue<String> said = times.agoLive(NOW.minusSeconds(30));
    assertEquals("now", said.getValue());
    hop.pass(Duration.ofMinutes(3));
    assertEquals("3 min ago", said.getValue());
  }
}
