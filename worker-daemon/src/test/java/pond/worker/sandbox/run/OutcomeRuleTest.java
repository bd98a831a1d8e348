package pond.worker.sandbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pond.model.sandbox.Outcome;
import pond.worker.sandbox.launch.StatusFile;
import pond.worker.sandbox.launch.StatusFile.Inner;

class OutcomeRuleTest {
  @ParameterizedTest
  @CsvSource({
    "0,EXITED",
    "1,EXITED",
    "127,EXITED",
    "128,EXITED",
    "137,SIGNALLED",
    "143,SIGNALLED",
    "152,TIMEOUT",
    "153,DISK_LIMIT",
    "159,SIGNALLED",
    "160,EXITED",
    "255,EXITED"
  })
  void decide_commandRan_codeSays(int code, Outcome expected) {
    OutcomeRule.Ended ended = decide(Optional.empty(), OptionalInt.of(code), Inner.STARTED);
    assertEquals(expected, ended.outcome());
    assertEquals(expected == Outcome.EXITED, ended.rc().isPresent());
    assertEquals(expected == Outcome.SIGNALLED, ended.signal().isPresent());
  }

  @Test
  void decide_noExitCode_isSandboxError() {
    OutcomeRule.Ended ended = decide(Optional.empty(), OptionalInt.empty(), Inner.STARTED);
    assertEquals(Outcome.SANDBOX_ERROR, ended.outcome());
  }

  @Test
  void decide_exitCodeButNeverStarted_isSandboxError() {
    OutcomeRule.Ended ended = decide(Optional.empty(), OptionalInt.of(0), Inner.SILENT);
    assertEquals(Outcome.SANDBOX_ERROR, ended.outcome());
    assertTrue(ended.detail().contains("bwrap: said this"));
  }

  @Test
  void decide_missingCommand_isSandboxErrorThatSaysSo() {
    OutcomeRule.Ended ended = decide(Optional.empty(), OptionalInt.of(127), Inner.MISSING);
    assertEquals(Outcome.SANDBOX_ERROR, ended.outcome());
    assertEquals("command not found: tool", ended.detail());
  }

  @Test
  void decide_stoppedButReturnedZero_stopWins() {
    StopReason stop = StopReason.patient(Outcome.TIMEOUT, "too long");
    OutcomeRule.Ended ended = decide(Optional.of(stop), OptionalInt.of(0), Inner.STARTED);
    assertEquals(Outcome.TIMEOUT, ended.outcome());
    assertTrue(ended.rc().isEmpty());
  }

  private static OutcomeRule.Ended decide(
      Optional<StopReason> stop, OptionalInt exitCode, Inner inner) {
    StatusFile status = new StatusFile(OptionalInt.of(7), exitCode, inner);
    return OutcomeRule.decide(stop, status, "tool", "bwrap: said this");
  }
}
