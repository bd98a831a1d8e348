package pond.console.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyTest {
  @Test
  void rank_wholeWordsAndBeginnings_comeFirst() {
    assertEquals("Runs", best("runs", "Runs", "Retry unsafe nodes", "truncated strings"));
    assertEquals("Settings", best("set", "Settings", "Reset columns", "Largest"));
    assertEquals("Audit log", best("al", "Audit log", "Pools & tiers", "Enrollment, small"));
    assertEquals("gpu-07", best("gpu7", "gpu-07", "g-p-u-x-7", "big pun 7"));
  }

  @Test
  void rank_everyWordMustBeFound_inAnyOrder() {
    assertTrue(Fuzzy.rank("gpu pause", "Pause gpu-07").isPresent());
    assertFalse(Fuzzy.rank("gpu drain", "Pause gpu-07").isPresent());
    assertFalse(Fuzzy.rank("xyz", "Workers").isPresent());
  }

  @Test
  void rank_lettersOutOfOrder_doNotFit() {
    assertFalse(Fuzzy.rank("sred", "Orders").isPresent());
    assertTrue(Fuzzy.rank("ordrs", "Orders").isPresent());
  }

  @Test
  void rank_nothingTyped_fitsEverything() {
    assertTrue(Fuzzy.rank("  ", "Workers").isPresent());
  }

  private static String best(String typed, String... texts) {
    return List.of(texts).stream()
        .filter(text -> Fuzzy.rank(typed, text).isPresent())
        .max(Comparator.comparingInt(text -> Fuzzy.rank(typed, text).getAsInt()))
        .orElseThrow();
  }
}
