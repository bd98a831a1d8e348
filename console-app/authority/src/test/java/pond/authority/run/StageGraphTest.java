package pond.authority.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pond.model.runfile.StageId;

final class StageGraphTest {
  private static final StageId A = StageId.parse("a");
  private static final StageId B = StageId.parse("b");
  private static final StageId C = StageId.parse("c");
  private final StageGraph chain = new StageGraph(Map.of(B, Set.of(A), C, Set.of(B)));

  @ParameterizedTest
  @CsvSource({
    "SUCCEEDED, READY, WAITING",
    "FLAGGED, HELD, HELD",
    "FAILED, SKIPPED, SKIPPED",
    "CANCELLED, CANCELLED, CANCELLED",
    "LEASED, WAITING, WAITING",
    "READY, WAITING, WAITING"
  })
  void advance_firstOfAChain_decidesWhatFollows(
      StageState first, StageState second, StageState third) {
    Map<StageId, StageState> now = states(first, StageState.WAITING, StageState.WAITING);
    now.putAll(chain.advance(now));

    assertEquals(states(first, second, third), now);
  }

  @Test
  void advance_oneOfTwoNeedsFlagged_isHeldThoughTheOtherSucceeded() {
    StageGraph join = new StageGraph(Map.of(C, Set.of(A, B)));
    Map<StageId, StageState> now =
        states(StageState.SUCCEEDED, StageState.FLAGGED, StageState.WAITING);

    assertEquals(Map.of(C, StageState.HELD), join.advance(now));
  }

  @Test
  void advance_neverStartsAStageWhoseNeedDidNotSucceed() {
    for (StageState need :
        EnumSet.complementOf(
            EnumSet.of(StageState.SUCCEEDED, StageState.WAITING, StageState.HELD))) {
      Map<StageId, StageState> changes =
          chain.advance(states(need, StageState.WAITING, StageState.WAITING));

      assertEquals(false, changes.containsValue(StageState.READY), need + " released a stage");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "READY, WAITING, QUEUED",
    "LEASED, WAITING, RUNNING",
    "SUCCEEDED, READY, RUNNING",
    "SUCCEEDED, SUCCEEDED, SUCCEEDED",
    "FAILED, SKIPPED, FAILED",
    "FLAGGED, HELD, HELD",
    "FLAGGED, FAILED, HELD",
    "CANCELLED, SUCCEEDED, CANCELLED"
  })
  void of_stages_derivesTheRun(StageState first, StageState second, RunState run) {
    assertEquals(run, RunState.of(List.of(first, second)));
  }

  private static Map<StageId, StageState> states(StageState a, StageState b, StageState c) {
    Map<StageId, StageState> states = new LinkedHashMap<>();
    states.put(A, a);
    states.put(B, b);
    states.put(C, c);
    return states;
  }
}
