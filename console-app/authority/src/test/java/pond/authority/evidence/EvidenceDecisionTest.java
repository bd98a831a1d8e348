package pond.authority.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.TestWorker;
import pond.authority.review.Deciding;
import pond.authority.review.ReviewKey;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.evidence.Check;
import pond.model.evidence.CheckCode;
import pond.model.evidence.EvidenceReport;
import pond.model.id.RunId;
import pond.model.json.StrictJson;
import pond.model.runfile.StageId;
import pond.model.statement.Decision;
import pond.model.statement.Decision.Choice;

/** Decisions go along with the evidence, and are held to the results they are about. */
final class EvidenceDecisionTest {
  private static final String DECISION = "decisions/build-1.1/decision";

  @TempDir Path folder;
  private EvidenceBench bench;
  private Path evidence;

  @BeforeEach
  void start() {
    bench = new EvidenceBench(folder);
    evidence = bench.export(rerun());
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  /** A run whose first stage was flagged, re-run on trusted, and went on. */
  private RunId rerun() {
    TestWorker trusted = bench.runs().joinTrusted("pond-1");
    TestWorker byo = bench.runs().join("gpu-1", "acme-web");
    RunId run = bench.flaggedRun(byo, e -> new Envelope(e.payloadType(), e.payload(), List.of()));
    ReviewKey key = new ReviewKey(run, StageId.parse("build"), 1);
    bench
        .api()
        .authority()
        .reviews()
        .deciding()
        .decide(
            key,
            new Deciding.Ask(
                Choice.RERUN_ON_TRUSTED,
                "it came without a signature",
                List.of("UNSIGNED"),
                false,
                "anna"));
    trusted.finish(trusted.take(), 0, Map.of("a", "b"));
    bench.runs().awaitStage(run, "report", "ready");
    byo.finish(byo.take(), 0, Map.of());
    return run;
  }

  @Test
  void verify_runWithADecision_isSound() throws Exception {
    EvidenceReport report = bench.verify(evidence);

    EvidenceReport.Sound sound =
        assertInstanceOf(EvidenceReport.Sound.class, report, report::toString);
    assertFalse(sound.attestationVerified(), "a decision makes no flagged result verified");
    assertTrue(
        report.checks().stream()
            .anyMatch(c -> c.sentence().contains("anna decided; signed, and about this")));
    EvidenceBench.Said said = bench.script(evidence);
    assertEquals(0, said.exit(), said::text);
    assertTrue(
        said.text().contains("ok    decisions/build-1.1: the decision is about the result"),
        said::text);
  }

  @Test
  void verify_decisionTakenAway_isMissed() throws IOException {
    for (String part : List.of(".dsse.json", ".payload.json", ".pae.bin", ".sig.bin")) {
      Files.delete(evidence.resolve(DECISION + part));
    }

    assertFailures(Set.of(CheckCode.ORDER_NOT_AS_ASKED, CheckCode.AUDIT_DIFFERS));
  }

  @Test
  void verify_decisionOfSomebodyElse_isNotByTheRoot() throws Exception {
    Path file = evidence.resolve(DECISION + ".dsse.json");
    Envelope signed = Envelope.decode(Files.readAllBytes(file));
    String changed = new String(signed.payload(), UTF_8).replace("anna", "otto");
    Files.write(
        file,
        new Envelope(signed.payloadType(), changed.getBytes(UTF_8), signed.signatures()).encode());

    assertFailures(
        Set.of(
            CheckCode.DECISION_NOT_BY_ROOT,
            CheckCode.DERIVED_FILE_DIFFERS,
            CheckCode.ORDER_NOT_AS_ASKED,
            CheckCode.AUDIT_DIFFERS));
    assertTrue(bench.script(evidence).exit() != 0);
  }

  @Test
  void verify_genuineDecisionOnAnotherResult_isMisplaced() throws Exception {
    Decision said =
        Decision.decode(Files.readAllBytes(evidence.resolve(DECISION + ".payload.json")));
    Decision other =
        new Decision(
            said.runId(),
            said.stageId(),
            said.jobId(),
            said.attempt(),
            Sha256.of("another result".getBytes(UTF_8)),
            said.reasonsSeen(),
            said.choice(),
            said.reason(),
            said.decidedBy(),
            said.decidedAt());
    byte[] envelope =
        Envelope.sign(
                PayloadType.DECISION,
                StrictJson.write(other),
                bench.api().authority().vault().root())
            .encode();
    for (var file :
        pond.model.evidence.Unpacked.of(
                "decision", envelope, bench.api().authority().vault().root().publicKey())
            .entrySet()) {
      Files.write(evidence.resolve("decisions/build-1.1").resolve(file.getKey()), file.getValue());
    }
    Files.write(evidence.resolve(DECISION + ".dsse.json"), envelope);

    assertFailures(Set.of(CheckCode.DECISION_MISPLACED, CheckCode.AUDIT_DIFFERS));
    EvidenceBench.Said told = bench.script(evidence);
    assertTrue(
        told.text().contains("FAIL  decisions/build-1.1: the decision is about"), told::text);
  }

  @Test
  void verify_decisionMovedToAnotherAttempt_isMisplaced() throws IOException {
    Files.move(evidence.resolve("decisions/build-1.1"), evidence.resolve("decisions/build-2.1"));

    assertFailures(Set.of(CheckCode.DECISION_MISPLACED));
  }

  private void assertFailures(Set<CheckCode> expected) throws IOException {
    EvidenceBench.sumAgain(evidence);
    EvidenceReport report = bench.verify(evidence);
    assertEquals(
        expected,
        report.failures().stream().map(Check.Fails::code).collect(Collectors.toSet()),
        report::toString);
  }
}
