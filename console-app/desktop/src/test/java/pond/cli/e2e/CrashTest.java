package pond.cli.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SIGKILL in the middle of a job: the run still finishes, and one result is recorded. */
class CrashTest {
  private static final String SCRIPT = "sleep 3; echo done > /out/done.txt";

  @Test
  void worker_killedInMidRun_finishesAfterRestartWithOneResult() throws Exception {
    try (Installation pond = Installation.start()) {
      Machine machine = pond.enrolled("partner", "acme");
      Background daemon = machine.run();
      String run = pond.submit("acme", "byo", SCRIPT);
      List<ProcessHandle> job = daemon.awaitSleepingJob();
      daemon.close();
      Await.until(
          () -> "the job of a killed worker to be gone: " + job,
          () -> job.stream().noneMatch(ProcessHandle::isAlive));
      machine.run();
      oneResultIsRecorded(pond, run);
    }
  }

  @Test
  void authority_killedInMidRun_finishesAfterRestartWithOneResult() throws Exception {
    try (Installation pond = Installation.start()) {
      Background daemon = pond.enrolled("partner", "acme").run();
      String run = pond.submit("acme", "byo", SCRIPT);
      daemon.awaitSleepingJob();
      pond.killAuthority();
      pond.serve();
      oneResultIsRecorded(pond, run);
      assertTrue(daemon.process().isAlive(), daemon::said);
    }
  }

  private static void oneResultIsRecorded(Installation pond, String run)
      throws InterruptedException {
    JsonNode shown = pond.finished(run);
    assertEquals("succeeded", shown.get("state").asText(), shown::toString);
    assertTrue(shown.get("attestation_verified").asBoolean(), shown::toString);
    long recorded = 0;
    for (JsonNode attempt : shown.at("/stages/0/attempts")) {
      recorded += attempt.path("recorded_at").isTextual() ? 1 : 0;
    }
    assertEquals(1, recorded, shown::toString);
    assertEquals(1, pond.audited("result.recorded").size());
    pond.pond("audit", "verify").ok();
  }
}
