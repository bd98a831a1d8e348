package pond.cli.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Which machine may see which work, and what a person is told when none may. */
class PlacementTest {
  private static final String BEGINS = " begins.";

  @Test
  void worker_ofAnotherTenant_neverGetsTheJob() throws Exception {
    try (Installation pond = Installation.start()) {
      Background other = pond.enrolled("bee", "tenant-b").run();
      String own = pond.submit("tenant-b", "byo", "true");
      assertEquals("succeeded", pond.finished(own).get("state").asText());
      String run = pond.submit("tenant-a", "byo", "echo a > /out/a.txt");
      JsonNode rule = pond.pond("run", "explain", run, "work", "--json").json().at("/items/0");
      assertEquals("TENANT", rule.get("rule").asText(), rule::toString);
      assertFalse(rule.get("eligible").asBoolean());
      assertTrue(rule.get("sentence").asText().contains("tenant:tenant-a"), rule::toString);
      JsonNode waiting = pond.show(run).at("/stages/0");
      assertEquals("ready", waiting.get("state").asText());
      assertTrue(waiting.get("why").asText().contains("tenant:tenant-a"), waiting::toString);
      Machine entitled = pond.enrolled("ant", "tenant-a");
      entitled.run();
      JsonNode attempts = pond.finished(run).at("/stages/0/attempts");
      assertEquals(1, attempts.size(), attempts::toString);
      assertEquals("ant", attempts.at("/0/worker_name").asText());
      assertEquals(1, other.said().split(BEGINS, -1).length - 1, other::said);
    }
  }

  @Test
  void worker_askingForMoreThanGranted_getsNoTrustedJobAndIsToldAtEnrollment() throws Exception {
    try (Installation pond = Installation.start()) {
      Machine machine = pond.machine("greedy");
      String code =
          pond.mint("--pool", "byo", "--tenant", "acme", "--fingerprint", machine.fingerprint());
      String told = machine.enroll(code, "--tags", "pool:trusted").ok();
      assertTrue(told.contains("not granted  pool:trusted"), told);
      Background daemon = machine.run("--tags", "pool:trusted");
      Await.until(daemon::said, () -> online(pond));
      String run = pond.submit("acme", "trusted", "true");
      JsonNode rule = pond.pond("run", "explain", run, "work", "--json").json().at("/items/0");
      assertEquals("TIER", rule.get("rule").asText(), rule::toString);
      assertEquals("ready", pond.show(run).at("/stages/0/state").asText());
      assertEquals(0, pond.show(run).at("/stages/0/attempts").size());
      JsonNode audited = pond.audited("worker.asked_for_more").getLast();
      assertTrue(audited.get("detail").asText().contains("pool:trusted"), audited::toString);
      assertFalse(daemon.said().contains(BEGINS), daemon::said);
    }
  }

  @Test
  void worker_withoutBubblewrap_neverRunsAJob() throws Exception {
    try (Installation pond = Installation.start()) {
      Machine machine = pond.enrolled("bare", "acme");
      machine.settings("{\"bwrap\": \"/nonexistent/bwrap\"}");
      Background daemon = machine.run();
      daemon.awaitSaid("SANDBOX_BWRAP_MISSING");
      Await.until(daemon::said, () -> online(pond));
      String run = pond.submit("acme", "byo", "true");
      JsonNode rule = pond.pond("run", "explain", run, "work", "--json").json().at("/items/0");
      assertEquals("PROFILE", rule.get("rule").asText(), rule::toString);
      JsonNode stage = pond.show(run).at("/stages/0");
      assertEquals("ready", stage.get("state").asText(), stage::toString);
      assertEquals(0, stage.get("attempts").size(), stage::toString);
      assertFalse(daemon.said().contains(BEGINS), daemon::said);
      JsonNode doctor = Finished.parse(machine.worker("", "doctor", "--json").ended(3).out());
      assertTrue(doctor.toString().contains("/nonexistent/bwrap"), doctor::toString);
    }
  }

  @Test
  void worker_whoseOwnerForbidsTheTenant_refusesWithASignature() throws Exception {
    try (Installation pond = Installation.start()) {
      Machine machine = pond.enrolled("picky", "acme");
      machine.settings("{\"tenants\": [\"somebody-else\"]}");
      Background daemon = machine.run();
      String run = pond.submit("acme", "byo", "true");
      Await.until(daemon::said, () -> !pond.audited("result.recorded").isEmpty());
      JsonNode stage = pond.show(run).at("/stages/0");
      assertEquals("failed", stage.get("state").asText(), stage::toString);
      assertTrue(stage.get("why").asText().contains("TENANT_EXCLUDED"), stage::toString);
      assertEquals("refused", stage.at("/attempts/0/outcome").asText(), stage::toString);
      assertEquals("verified", stage.at("/attempts/0/verdict").asText(), stage::toString);
    }
  }

  @Test
  void runFile_thatIsInvalid_isRefusedWithLineFieldAndFix() throws Exception {
    try (Installation pond = Installation.start()) {
      String text = RunFiles.oneStage("acme", "secret-tier", "true");
      Finished refused = pond.submit(text).refused(64, "RUN_FILE_INVALID");
      assertTrue(refused.err().contains("TIER_UNKNOWN"), refused::toString);
      assertTrue(refused.err().contains("line 7"), refused::toString);
      assertTrue(refused.err().contains("stages[0].sandbox.tier"), refused::toString);
      assertTrue(refused.err().contains("byo"), refused::toString);
      assertEquals(0, pond.pond("run", "list", "--json").json().get("items").size());
      String verified = pond.pond("audit", "verify").ok();
      assertTrue(verified.contains("intact"), verified);
    }
  }

  private static boolean online(Installation pond) throws InterruptedException {
    return pond.pond("workers", "--json").json().at("/items/0/online").asBoolean();
  }
}
