package pond.console.kit.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.console.hop.InlineHop;

class CopyingTest {
  private final InlineHop hop = new InlineHop();
  private final MapClip clip = new MapClip();
  private final Copying copying = new Copying(clip, hop);

  @Test
  void secret_untouched_leavesAfterAMinute() {
    copying.copySecret("pondec1secret");
    hop.pass(Duration.ofSeconds(59));
    assertEquals(Optional.of("pondec1secret"), clip.text());
    hop.pass(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), clip.text());
  }

  @Test
  void secret_replacedByThePerson_isLeftAlone() {
    copying.copySecret("pondec1secret");
    clip.put("something of theirs");
    hop.pass(Duration.ofMinutes(2));
    assertEquals(Optional.of("something of theirs"), clip.text());
  }

  @Test
  void text_copied_stays() {
    copying.copy("w-91c2");
    hop.pass(Duration.ofHours(1));
    assertEquals(Optional.of("w-91c2"), clip.text());
  }

  @Test
  void numbers_areWrittenAsTheLanguageDoes() {
    Numbers english = new Numbers(Locale.ENGLISH);
    Numbers german = new Numbers(Locale.GERMAN);
    assertEquals("20,000", english.count(20_000));
    assertEquals("20.000", german.count(20_000));
    assertEquals("999 B", english.bytes(999));
    assertEquals("1 kB", english.bytes(1000));
    assertEquals("1.4 MB", english.bytes(1_432_000));
    assertEquals("1,4 MB", german.bytes(1_432_000));
    assertEquals("1 MB", english.bytes(999_900));
  }
}
