package pond.console.kit.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pond.client.ClientException;
import pond.console.hop.InlineHop;
import pond.console.words.Words;

class BulkStateTest {
  private final InlineHop hop = new InlineHop();
  private final BulkState<String> state = new BulkState<>(hop, name -> "worker " + name);
  private final Set<String> refusing = new HashSet<>(Set.of("b"));
  private final List<String> tried = new ArrayList<>();

  @Test
  void run_withOneRefused_isNotWholeAndSaysWhich() {
    state.run("Pausing", List.of("a", "b", "c"), this::pause, () -> tried.add("end"));
    assertEquals(List.of("a", "b", "c", "end"), tried);
    assertFalse(state.running().get());
    assertFalse(state.tally().get().isWhole());
    assertEquals(new BulkState.Tally(3, 2, 1, 0), state.tally().get());
    assertEquals(BulkItem.Step.FAILED, state.items().get(1).step());
    assertEquals(
        "1 failed, 0 not tried, 2 of 3 done.",
        BulkText.summary(Words.of(Locale.ENGLISH), state.tally().get(), false));
    assertTrue(state.problems().startsWith("worker b\nWORKER_GONE\n"), state.problems());
  }

  @Test
  void retry_afterAFailure_triesOnlyWhatFailed() {
    state.run("Pausing", List.of("a", "b", "c"), this::pause, () -> {});
    refusing.clear();
    tried.clear();
    state.retry();
    assertEquals(List.of("b"), tried);
    assertTrue(state.tally().get().isWhole());
    assertEquals(
        "Done for all 3 rows.",
        BulkText.summary(Words.of(Locale.ENGLISH), state.tally().get(), false));
  }

  @Test
  void cancel_whileUnderWay_leavesTheRestUntried() {
    hop.hold();
    List<String> names = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    state.run("Pausing", names, this::pause, () -> tried.add("end"));
    assertEquals(4, hop.held());
    hop.work();
    state.cancel();
    while (hop.held() > 0) {
      hop.work();
    }
    assertEquals(new BulkState.Tally(10, 5, 0, 5), state.tally().get());
    assertFalse(state.running().get());
    assertEquals("end", tried.getLast());
    state.retry();
    while (hop.held() > 0) {
      hop.work();
    }
    assertTrue(state.tally().get().isWhole());
  }

  @Test
  void run_ofThousands_goesNoDeeper() {
    List<String> names = IntStream.range(0, 20_000).mapToObj(Integer::toString).toList();
    BulkState<String> many = new BulkState<>(hop, name -> name);
    many.run("Pausing", names, name -> {}, () -> {});
    assertTrue(many.tally().get().isWhole());
  }

  @Test
  void forget_afterTheEnd_leavesNothing() {
    state.run("Pausing", List.of("a"), this::pause, () -> {});
    state.forget();
    assertEquals(List.of(), state.items());
    assertFalse(state.tally().get().isWhole());
  }

  private void pause(String name) {
    tried.add(name);
    if (refusing.contains(name)) {
      throw new ClientException(1, "WORKER_GONE", "There is no such worker.", "Look at the list.");
    }
  }
}
