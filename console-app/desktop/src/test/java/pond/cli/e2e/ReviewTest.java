package pond.cli.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import pond.fixture.Lie;
import pond.fixture.TamperingWorker;
import pond.model.wire.ResultReply;

/** A tampering worker is found out, its stage is run again on trusted, and it is quarantined. */
class ReviewTest {
  private static final String REASON = "the input digest is not ours";

  @Test
  void review_ofATamperingWorker_isReRunOnTrustedAndCompared() throws Exception {
    try (Installation pond = Installation.start();
        TamperingWorker liar = TamperingWorker.at(pond.folder().resolve("liar"))) {
      String code =
          pond.mint("--pool", "byo", "--tenant", "acme-web", "--fingerprint", liar.fingerprint());
      liar.enroll(pond.orchestratorUrl(), code, "gpu-07").start(Lie.OTHER_INPUT);
      String run = pond.submit("acme-web", "byo", "cp input.txt $POND_OUT/copy.txt");
      assertEquals(ResultReply.Status.RECORDED, liar.awaitAnswer());
      String review = run + "/work/1";
      evidence_isShown(pond, review);
      pond.pond("review", "note", review, "asked the partner").ok();
      pond.pond(decide(review, "--seen", "UNSIGNED")).refused(65, "REASONS_CHANGED");

      JsonNode decided =
          pond.pond(decide(review, "--seen", "INPUT_MISMATCH", "--quarantine-worker", "--json"))
              .json();
      assertEquals("rerunning", decided.at("/review/state").asText());
      assertEquals("quarantined", decided.at("/worker/state").asText());
      trusted(pond).run();
      JsonNode shown = pond.finished(run);
      assertEquals("succeeded", shown.get("state").asText(), shown::toString);
      assertTrue(shown.get("flagged").asBoolean(), shown::toString);
      outcome_isCompared(pond, review);
      export_isSound(pond, run);
    }
  }

  private static void evidence_isShown(Installation pond, String review)
      throws InterruptedException {
    JsonNode open = pond.pond("review", "list", "--filter", "tenant:acme-web", "--json").json();
    assertEquals(review, open.at("/items/0/review_id").asText(), open::toString);
    String text = pond.pond("review", "show", review).ok();
    assertTrue(text.contains("INPUT_MISMATCH: The result names another input"), text);
    assertTrue(text.lines().anyMatch(l -> l.matches("input_sha .*DIFFERS.*")), text);
    assertTrue(text.lines().anyMatch(l -> l.matches("signature .* valid .*")), text);
  }

  private static String[] decide(String review, String... more) {
    List<String> all =
        new java.util.ArrayList<>(
            List.of(
                "review", "decide", review, "--choice", "rerun_on_trusted", "--reason", REASON));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static Machine trusted(Installation pond) throws InterruptedException {
    Machine machine = pond.machine("pond-1");
    machine.enroll(pond.mint("--pool", "trusted", "--fingerprint", machine.fingerprint())).ok();
    return machine;
  }

  private static void outcome_isCompared(Installation pond, String review)
      throws InterruptedException {
    JsonNode detail = pond.pond("review", "show", review, "--json").json();
    assertEquals("equal", detail.at("/rerun/compared").asText(), detail::toString);
    assertEquals("pond-1", detail.at("/rerun/worker_name").asText());
    assertEquals("decided", detail.at("/review/state").asText());
    String worker = detail.at("/worker/worker_id").asText();
    JsonNode results = pond.pond("workers", "results", worker, "--json").json();
    assertEquals("INPUT_MISMATCH", results.at("/items/0/reasons/0").asText());
    pond.pond("workers", "resume", worker).refused(65, "WORKER_QUARANTINED");
    pond.pond("workers", "release", worker, "--reason", "the partner fixed it").ok();
  }

  private static void export_isSound(Installation pond, String run) throws InterruptedException {
    Path evidence = pond.folder().resolve("evidence");
    pond.pond("run", "export", run, "--to", evidence.toString()).ok();
    Finished verified = Program.POND.run("", List.of("verify", evidence.toString()));
    assertTrue(
        verified.out().contains("decided; signed, and about this very result"), verified::toString);
    Program.run("", List.of("sh", "verify.sh"), evidence).ended(0);
  }
}
