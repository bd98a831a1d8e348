package pond.authority.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.RunBench;
import pond.authority.TestWorker;
import pond.io.evidence.EvidenceFolder;
import pond.io.tree.Trees;
import pond.model.dsse.Envelope;
import pond.model.evidence.Check;
import pond.model.evidence.CheckCode;
import pond.model.evidence.EvidenceReport;
import pond.model.fingerprint.RootDigest;
import pond.model.id.RunId;
import pond.model.key.SigningKeyPair;

/** The offline verifier on the evidence of real runs, honest and forged. */
final class EvidenceVerifyTest {
  @TempDir Path folder;
  private EvidenceBench bench;

  @BeforeEach
  void start() {
    bench = new EvidenceBench(folder);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private Set<CheckCode> failures(Path evidence) {
    return bench.verify(evidence).failures().stream()
        .map(Check.Fails::code)
        .collect(Collectors.toSet());
  }

  @Test
  void verify_verifiedRun_isSound() throws IOException {
    Path evidence = bench.export(bench.verifiedRun());
    EvidenceReport report = bench.verify(evidence);

    EvidenceReport.Sound sound = assertInstanceOf(EvidenceReport.Sound.class, report);
    assertTrue(sound.attestationVerified());
    assertTrue(sound.rootCompared());
    assertEquals(Optional.of(bench.root()), sound.root());
    assertEquals(
        2, lines(report).filter(l -> l.contains("verified: signed by")).count(), report.toString());
    assertArrayEquals(
        EvidenceBench.RUN_FILE.getBytes(UTF_8),
        Files.readAllBytes(evidence.resolve("run-file.json")));
    assertArrayEquals(
        RunBench.bundle(Map.of("built.txt", "it is built")),
        Files.readAllBytes(evidence.resolve("attempts/build-1/output.tar")));
  }

  private static java.util.stream.Stream<String> lines(EvidenceReport report) {
    return report.checks().stream().map(Check::sentence);
  }

  @Test
  void verify_noRootGiven_namesItAndSaysThatNobodyCompared() throws IOException {
    Path evidence = bench.export(bench.verifiedRun());
    EvidenceReport report = EvidenceFolder.verify(evidence, Optional.empty());

    assertFalse(assertInstanceOf(EvidenceReport.Sound.class, report).rootCompared());
    assertTrue(lines(report).anyMatch(l -> l.contains(bench.root().text())));
  }

  @Test
  void verify_otherRootExpected_isUnsound() throws IOException {
    Path evidence = bench.export(bench.verifiedRun());
    byte[] other = SigningKeyPair.generate(bench.runs().random()).publicKey().bytes();
    EvidenceReport report = EvidenceFolder.verify(evidence, Optional.of(RootDigest.of(other)));

    assertEquals(
        List.of(CheckCode.OTHER_ROOT), report.failures().stream().map(Check.Fails::code).toList());
  }

  @Test
  void verify_eachKindOfFlag_agreesWithWhatWasRecorded() {
    TestWorker worker = bench.runs().join("gpu-1", "acme-web");
    TestWorker other = bench.runs().join("gpu-2", "globex");
    SigningKeyPair nobody = SigningKeyPair.generate(bench.runs().random());
    Map<String, java.util.function.UnaryOperator<Envelope>> spoils =
        Map.of(
            "UNSIGNED", e -> new Envelope(e.payloadType(), e.payload(), List.of()),
            "MALFORMED", e -> new Envelope("text/plain", e.payload(), e.signatures()),
            "BAD_SIGNATURE", e -> new Envelope(e.payloadType(), cut(e.payload()), e.signatures()),
            "UNPINNED_KEY", e -> signedBy(e, nobody),
            "WRONG_WORKER", e -> signedBy(e, other.keys().signing()));
    spoils.forEach(
        (reason, spoil) -> {
          Path evidence = bench.export(bench.flaggedRun(worker, spoil));
          EvidenceReport report = bench.verify(evidence);
          EvidenceReport.Sound sound =
              assertInstanceOf(EvidenceReport.Sound.class, report, report.toString());
          assertFalse(sound.attestationVerified());
          assertTrue(
              lines(report).anyMatch(l -> l.startsWith("flagged: " + reason)), report.toString());
        });
  }

  private static byte[] cut(byte[] payload) {
    return java.util.Arrays.copyOf(payload, payload.length - 1);
  }

  private static Envelope signedBy(Envelope e, SigningKeyPair key) {
    return Envelope.sign(pond.model.dsse.PayloadType.RESULT, e.payload(), key);
  }

  @Test
  void verify_resultThatIsNoEnvelope_keepsTheBytesAndAgrees() throws IOException {
    TestWorker worker = bench.runs().join("gpu-1", "acme-web");
    RunId run = bench.runs().submit(EvidenceBench.RUN_FILE);
    TestWorker.Held held = worker.take();
    worker.submitBytes(held, "this is no envelope".getBytes(UTF_8));
    Path evidence = bench.export(run);
    EvidenceReport report = bench.verify(evidence);

    assertInstanceOf(EvidenceReport.Sound.class, report, report.toString());
    Path attempt = evidence.resolve("attempts/build-1");
    assertEquals("this is no envelope", Files.readString(attempt.resolve("result.dsse.json")));
    assertFalse(Files.exists(attempt.resolve("result.payload.json")));
    assertFalse(Files.exists(attempt.resolve("output.tar")));
  }

  @Test
  void verify_lateResult_isKeptBesideTheOneInTime() throws IOException {
    TestWorker worker = bench.runs().join("gpu-1", "acme-web");
    RunId run = bench.runs().submit(EvidenceBench.RUN_FILE);
    TestWorker.Held held = worker.take();
    Envelope second = worker.sign(worker.honest(held, 0, Map.of("a", "second")));
    worker.finish(held, 0, Map.of("a", "first"));
    worker.submit(held, second, e -> e);
    Path evidence = bench.export(run);
    EvidenceReport report = bench.verify(evidence);

    assertInstanceOf(EvidenceReport.Sound.class, report, report.toString());
    assertTrue(Files.exists(evidence.resolve("attempts/build-1.late-1/verdict.json")));
    assertTrue(lines(report).anyMatch(l -> l.startsWith("late")), report.toString());
  }

  @Test
  void verify_workerRevokedLater_isStillSoundAndNoted() {
    TestWorker worker = bench.runs().join("gpu-1", "acme-web");
    RunId run = bench.runs().submit(EvidenceBench.RUN_FILE);
    worker.finish(worker.take(), 1, Map.of());
    bench.api().authority().workerControl().revoke(worker.id(), "anna", "stolen");
    EvidenceReport report = bench.verify(bench.export(run));

    assertInstanceOf(EvidenceReport.Sound.class, report, report.toString());
    assertTrue(lines(report).anyMatch(l -> l.contains("was revoked after")), report.toString());
  }

  @Test
  void verify_resultAfterTheOrderExpired_agrees() {
    TestWorker worker = bench.runs().join("gpu-1", "acme-web");
    RunId run = bench.runs().submit(EvidenceBench.RUN_FILE);
    TestWorker.Held held = worker.take();
    bench.runs().clock().forward(Duration.ofHours(2));
    worker.finish(held, 0, Map.of());
    EvidenceReport report = bench.verify(bench.export(run));

    assertInstanceOf(EvidenceReport.Sound.class, report, report.toString());
  }

  @Test
  void verify_verdictFileClaimsVerified_isForged() throws IOException {
    TestWorker worker = bench.runs().join("gpu-1", "acme-web");
    Path evidence =
        bench.export(
            bench.flaggedRun(worker, e -> new Envelope(e.payloadType(), e.payload(), List.of())));
    Path verdict = evidence.resolve("attempts/build-1/verdict.json");
    String forged =
        Files.readString(verdict)
            .replaceAll("\"findings\":\\[.*]", "\"findings\":[]")
            .replace("\"flagged\"", "\"verified\"");
    Files.writeString(verdict, forged);

    Set<CheckCode> codes = failures(evidence);
    assertTrue(codes.contains(CheckCode.FORGED_VERDICT), codes.toString());
    assertTrue(codes.contains(CheckCode.RUN_DIFFERS), codes.toString());
    assertTrue(codes.contains(CheckCode.AUDIT_DIFFERS), codes.toString());
  }

  @Test
  void verify_otherOutput_isForgedVerdict() throws IOException {
    Path evidence = bench.export(bench.verifiedRun());
    Files.write(
        evidence.resolve("attempts/build-1/output.tar"),
        RunBench.bundle(Map.of("built.txt", "it is rotten")));

    EvidenceBench.sumAgain(evidence);
    assertEquals(Set.of(CheckCode.FORGED_VERDICT, CheckCode.RUN_DIFFERS), failures(evidence));
  }

  @Test
  void verify_droppedAttempt_isNoticed() throws IOException {
    Path evidence = bench.export(bench.verifiedRun());
    Trees.deleteRecursively(evidence.resolve("attempts/report-1"));

    EvidenceBench.sumAgain(evidence);
    assertEquals(Set.of(CheckCode.RUN_DIFFERS), failures(evidence));
  }

  @Test
  void verify_swappedAttempts_areMisplaced() throws IOException {
    Path evidence = bench.export(bench.verifiedRun());
    Path attempts = evidence.resolve("attempts");
    Files.move(attempts.resolve("build-1"), attempts.resolve("x"));
    Files.move(attempts.resolve("report-1"), attempts.resolve("build-1"));
    Files.move(attempts.resolve("x"), attempts.resolve("report-1"));

    EvidenceBench.sumAgain(evidence);
    assertEquals(Set.of(CheckCode.ORDER_MISPLACED), failures(evidence));
  }

  @Test
  void verify_otherRunFile_isNotAsAsked() throws IOException {
    Path evidence = bench.export(bench.verifiedRun());
    Files.writeString(
        evidence.resolve("run-file.json"), EvidenceBench.RUN_FILE.replace("echo", "rm"));

    EvidenceBench.sumAgain(evidence);
    assertEquals(Set.of(CheckCode.ORDER_NOT_AS_ASKED), failures(evidence));
  }

  @Test
  void verify_linkInsteadOfAFile_isNotFollowed() throws IOException {
    Path evidence = bench.export(bench.verifiedRun());
    Path order = evidence.resolve("attempts/build-1/order.dsse.json");
    Path elsewhere = folder.resolve("elsewhere.json");
    Files.move(order, elsewhere);
    Files.createSymbolicLink(order, elsewhere);

    Set<CheckCode> codes = failures(evidence);
    assertTrue(codes.contains(CheckCode.UNREADABLE_FILE), codes.toString());
  }

  @Test
  void verify_oneBitOfAnyFile_isUnsound() throws IOException {
    Path evidence = bench.export(bench.verifiedRun());
    List<String> unnoticed = new ArrayList<>();
    for (Path file : EvidenceBench.files(evidence)) {
      byte[] whole = Files.readAllBytes(file);
      for (int at : new int[] {0, whole.length / 3, whole.length / 2, whole.length - 1}) {
        byte[] changed = whole.clone();
        changed[at] ^= 1;
        Files.write(file, changed);
        if (bench.verify(evidence) instanceof EvidenceReport.Sound) {
          unnoticed.add(evidence.relativize(file) + " at " + at + " of " + whole.length);
        }
      }
      Files.write(file, whole);
    }
    assertEquals(List.of(), unnoticed);
  }

  /** The sums prove nothing to somebody who can write them anew. */
  @Test
  void verify_oneBitOfAnyFileAndTheSumsMadeAnew_isUnsoundForAllThatIsSigned() throws IOException {
    Path evidence = bench.export(bench.verifiedRun());
    Set<String> claims = Set.of("README.txt", "SHA256SUMS", "verify.sh", "run.json");
    List<String> unnoticed = new ArrayList<>();
    for (Path file : EvidenceBench.files(evidence)) {
      if (claims.contains(file.getFileName().toString())) {
        continue;
      }
      byte[] whole = Files.readAllBytes(file);
      for (int at = 0; at < whole.length; at += 1 + whole.length / 7) {
        byte[] changed = whole.clone();
        changed[at] ^= 1;
        Files.write(file, changed);
        EvidenceBench.sumAgain(evidence);
        if (bench.verify(evidence) instanceof EvidenceReport.Sound) {
          unnoticed.add(evidence.relativize(file) + " at " + at + " of " + whole.length);
        }
      }
      Files.write(file, whole);
    }
    assertEquals(List.of(), unnoticed);
  }

  @Test
  void verify_runRecordOfAnAttemptWasChanged_isNoticed() throws IOException {
    Path evidence = bench.export(bench.verifiedRun());
    Path run = evidence.resolve("run.json");
    String whole = Files.readString(run);
    Map<String, String> changes =
        Map.of(
            "\"worker_id\":\"w-", "\"worker_id\":\"w-a",
            "\"job_id\":\"j-", "\"job_id\":\"j-a",
            "\"rc\":0", "\"rc\":1",
            "\"outcome\":\"exited\"", "\"outcome\":\"timeout\"",
            "\"verdict\":\"verified\"", "\"verdict\":\"flagged\"",
            "\"leased_at\":\"2030", "\"leased_at\":\"2031",
            "\"recorded_at\":\"2030", "\"recorded_at\":\"2031",
            "\"job_id\":\"(j-[a-z2-7]+)\",\"input_sha\":\"", "\"job_id\":\"$1\",\"input_sha\":\"0",
            "\"output_sha\":\"", "\"output_sha\":\"0",
            "\"order_sha\":\"", "\"order_sha\":\"0");
    for (Map.Entry<String, String> change : changes.entrySet()) {
      String changed = whole.replaceFirst(change.getKey(), change.getValue());
      assertFalse(changed.equals(whole), change.getKey() + " is not in " + whole);
      Files.writeString(run, changed);
      EvidenceBench.sumAgain(evidence);
      assertEquals(Set.of(CheckCode.RUN_DIFFERS), failures(evidence), change.getKey());
    }
  }

  @Test
  void verify_strangeFile_isNotedAndHarmless() throws IOException {
    Path evidence = bench.export(bench.verifiedRun());
    Files.writeString(evidence.resolve("my-notes.txt"), "looks good");
    EvidenceReport report = bench.verify(evidence);

    assertInstanceOf(EvidenceReport.Sound.class, report);
    assertTrue(report.checks().stream().anyMatch(c -> c.where().equals("my-notes.txt")));
  }
}
