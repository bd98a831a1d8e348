package pond.worker.sandbox.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Limit;
import pond.model.sandbox.Outcome;
import pond.worker.sandbox.SandboxOutcome;
import pond.worker.sandbox.SandboxRequest;
import pond.worker.sandbox.launch.ControlFolder;
import pond.worker.sandbox.linux.Lab.Live;
import pond.worker.sandbox.linux.Lab.Ran;
import pond.worker.sandbox.run.JobProcesses;

class JobOutcomeTest {
  private static final JobLimits LIMITS = Lab.limits(Map.of());

  @Test
  void start_echo_exitsWithItsCodeAndReportsWhatHeld() throws Exception {
    Ran ran = Lab.sh("echo hello; echo oops >&2; echo $((6 * 7)) >/out/answer; exit 3");
    assertEquals(Outcome.EXITED, ran.outcome().outcome(), ran.outcome().toString());
    assertEquals(OptionalInt.of(3), ran.outcome().rc());
    assertEquals("hello\n", ran.out());
    assertEquals("oops\n", ran.err());
    assertEquals("42\n", Files.readString(ran.folders().out().resolve("answer")));
    assertEquals(Optional.empty(), ran.outcome().applied().weakness(Lab.WRITE, LIMITS));
  }

  @Test
  void start_exitOne_isAnExitAndNotASetUpFailure() throws Exception {
    assertEquals(OptionalInt.of(1), Lab.sh("exit 1").outcome().rc());
  }

  @Test
  void start_missingCommand_isSandboxErrorThatNamesIt() throws Exception {
    for (String command : List.of("no-such-tool", "/work/no-such-tool", "/work", "cd")) {
      Ran ran = new Live(Lab.WRITE, LIMITS, Map.of(), List.of(command)).end();
      assertEquals(Outcome.SANDBOX_ERROR, ran.outcome().outcome(), command);
      assertEquals("command not found: " + command, ran.outcome().detail());
    }
  }

  @Test
  void start_commandThatReturns127_isAnExit() throws Exception {
    assertEquals(OptionalInt.of(127), Lab.sh("exit 127").outcome().rc());
  }

  @Test
  void start_unreachableMount_isSandboxErrorWithoutRc() throws Exception {
    Live first = Lab.live(Lab.WRITE, LIMITS, "true");
    first.end();
    // The same scratch folder again: its control files are already there.
    SandboxRequest again =
        SandboxRequest.in(first.folders, Lab.WRITE, List.of("true"), Map.of(), LIMITS);
    SandboxOutcome outcome = Lab.sandbox().start(again, (s, b, at) -> {}).await();
    assertEquals(Outcome.SANDBOX_ERROR, outcome.outcome());
    assertTrue(outcome.rc().isEmpty());
  }

  @Test
  void start_commandKilledByItself_isSignalled() throws Exception {
    SandboxOutcome outcome = Lab.sh("kill -SEGV $$").outcome();
    assertEquals(Outcome.SIGNALLED, outcome.outcome());
    assertEquals(OptionalInt.of(11), outcome.signal());
  }

  @Test
  void start_environment_isTheOrdersAndOursOnly() throws Exception {
    Map<String, String> env = Map.of("LD_PRELOAD", "/work/none.so", "GREETING", "a b\n$HOME `id`");
    Ran ran = new Live(Lab.WRITE, LIMITS, env, List.of("env", "-0")).end();
    List<String> seen = List.of(ran.out().split("\0", -1));
    assertTrue(seen.contains("GREETING=a b\n$HOME `id`"), ran.out());
    assertTrue(seen.contains("POND_OUT=/out"), ran.out());
    assertTrue(seen.contains("POND_NEEDS=/needs"), ran.out());
    // Six of them, and the empty end: nothing of the daemon's own environment.
    assertEquals(8, seen.size(), ran.out());
  }

  @Test
  void start_argumentsWithShellSigns_arriveAsTheyAre() throws Exception {
    List<String> command = List.of("printf", "%s|", "$(id)", "a;b", "'", "*", "--", "");
    Ran ran = new Live(Lab.WRITE, LIMITS, Map.of(), command).end();
    assertEquals("$(id)|a;b|'|*|--||", ran.out());
  }

  @Test
  void start_readProfile_cannotWriteWork() throws Exception {
    String script = "cat /work/given; if echo x >/work/new; then echo WROTE; fi; echo ok >/out/o";
    Live live = new Live(Lab.READ, LIMITS, Map.of(), List.of("sh", "-c", "sleep 0.2; " + script));
    Files.writeString(live.folders.work().resolve("given"), "input\n");
    Ran ran = live.end();
    assertEquals("input\n", ran.out());
    assertTrue(ran.err().contains("Read-only file system"), ran.err());
    assertFalse(Files.exists(ran.folders().work().resolve("new")));
  }

  @Test
  void start_wallClock_endsADoubleForkedTree() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.WALL_CLOCK, 1L));
    String script = "(setsid sh -c 'trap \"\" TERM HUP; sleep 600; sleep 600' &) ; sleep 600";
    Ran ran = Lab.sh(Lab.WRITE, limits, script);
    assertEquals(Outcome.TIMEOUT, ran.outcome().outcome(), ran.outcome().toString());
    assertTrue(ran.outcome().elapsed().compareTo(Duration.ofSeconds(4)) < 0);
    assertNothingLeft(ran);
  }

  @Test
  void start_commandEndsButLeavesABackgroundProcess_nothingIsLeft() throws Exception {
    Ran ran = Lab.sh("setsid sleep 600 >/dev/null 2>&1 & exit 0");
    assertEquals(OptionalInt.of(0), ran.outcome().rc());
    assertNothingLeft(ran);
  }

  @Test
  void start_silence_isIdleTimeout() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.IDLE_OUTPUT, 1L));
    String busy = "for i in 1 2 3 4 5 6; do echo $i; sleep 0.3; done; sleep 600";
    Ran ran = Lab.sh(Lab.WRITE, limits, busy);
    assertEquals(Outcome.IDLE_TIMEOUT, ran.outcome().outcome());
    assertEquals("1\n2\n3\n4\n5\n6\n", ran.out());
  }

  @Test
  void cancel_jobThatIgnoresTerm_endsWithinTwoSeconds() throws Exception {
    Live live = Lab.live(Lab.WRITE, LIMITS, "trap '' TERM; echo up; while :; do sleep 1; done");
    live.awaitOutput("up");
    long before = System.nanoTime();
    live.job.cancel();
    Ran ran = live.end();
    long millis = (System.nanoTime() - before) / 1_000_000;
    assertEquals(Outcome.CANCELLED, ran.outcome().outcome());
    assertTrue(millis < 2000, millis + " ms");
    assertNothingLeft(ran);
  }

  @Test
  void cancel_atOnceAfterStart_leavesNothing() throws Exception {
    for (int i = 0; i < 15; i++) {
      Live live = Lab.live(Lab.WRITE, LIMITS, "sleep 600");
      Thread.sleep(i);
      live.job.cancel();
      Ran ran = live.end();
      assertEquals(Outcome.CANCELLED, ran.outcome().outcome());
      assertNothingLeft(ran);
    }
  }

  @Test
  void cancel_politeJob_mayTidyUp() throws Exception {
    Live live =
        Lab.live(Lab.WRITE, LIMITS, "trap 'echo bye; exit 0' TERM; echo up; sleep 600 & wait");
    live.awaitOutput("up");
    live.job.cancel();
    Ran ran = live.end();
    assertEquals("up\nbye\n", ran.out());
    assertEquals(Outcome.CANCELLED, ran.outcome().outcome());
    assertTrue(ran.outcome().rc().isEmpty());
  }

  @Test
  void start_fromAThreadThatEnds_jobGoesOn() throws Exception {
    Live[] live = new Live[1];
    Thread shortLived =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    live[0] = Lab.live(Lab.WRITE, LIMITS, "sleep 0.5; echo alive");
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    shortLived.join();
    Ran ran = live[0].end();
    assertEquals(OptionalInt.of(0), ran.outcome().rc(), ran.outcome().toString());
    assertEquals("alive\n", ran.out());
  }

  static void assertNothingLeft(Ran ran) throws Exception {
    String tag = new ControlFolder(ran.folders().scratch()).tag();
    assertEquals(List.of(), JobProcesses.tagged(tag));
  }
}
