package pond.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.record.Outputs;
import pond.model.api.AttemptView;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.id.RunId;
import pond.model.statement.JobKey;
import pond.model.statement.ResultPredicate;
import pond.model.tag.TenantId;
import pond.model.verdict.FlagReason;
import pond.model.wire.ResultReply.Status;

/**
 * Results that lie: each is kept and flagged with its own reason, its output kept, its dependent
 * stage held.
 */
final class ForgedResultTest {
  @TempDir Path folder;
  private RunBench bench;
  private TestWorker worker;

  @BeforeEach
  void start() {
    bench = new RunBench(folder);
    worker = bench.join("gpu-1", "acme-web");
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void record_flippedRc_isFlaggedBadSignature() throws IOException {
    flagged(FlagReason.BAD_SIGNATURE, r -> r, ForgedResultTest::flipRc);
  }

  @Test
  void record_noSignature_isFlaggedUnsigned() throws IOException {
    flagged(
        FlagReason.UNSIGNED, r -> r, e -> new Envelope(e.payloadType(), e.payload(), List.of()));
  }

  @Test
  void record_otherInputSha_isFlaggedInputMismatch() throws IOException {
    flagged(
        FlagReason.INPUT_MISMATCH,
        r -> with(r, r.job(), Sha256.of("other".getBytes(UTF_8))),
        e -> e);
  }

  @Test
  void record_otherAttempt_isFlaggedStaleAttempt() throws IOException {
    flagged(FlagReason.STALE_ATTEMPT, r -> with(r, attempt(r.job(), 7), r.inputSha()), e -> e);
  }

  @Test
  void record_signedByAnotherWorker_isFlaggedWrongWorker() throws IOException {
    TestWorker other = bench.join("gpu-2", "globex");
    RunId run = bench.submit(RunBench.TWO_STAGES);
    TestWorker.Held held = worker.take();
    Envelope theirs = other.sign(worker.honest(held, 0, Map.of("kept.txt", "kept")));

    assertEquals(Status.RECORDED, worker.submit(held, theirs, e -> e));
    check(run, FlagReason.WRONG_WORKER);
  }

  @Test
  void record_garbageUnderALease_isFlaggedMalformedAndHeld() {
    RunId run = bench.submit(RunBench.TWO_STAGES);
    TestWorker.Held held = worker.take();
    Envelope junk =
        new Envelope(
            "text/plain",
            "boo".getBytes(UTF_8),
            List.of(new Envelope.Signature("x", new byte[64])));

    assertEquals(Status.RECORDED, worker.submit(held, junk, e -> e));
    assertEquals(
        "MALFORMED",
        bench.stage(run, "build").attempts().getFirst().findings().getFirst().reason());
    assertEquals("held", bench.stage(run, "report").state());
  }

  private void flagged(
      FlagReason reason,
      Function<ResultPredicate, ResultPredicate> lie,
      UnaryOperator<Envelope> spoil)
      throws IOException {
    RunId run = bench.submit(RunBench.TWO_STAGES);
    TestWorker.Held held = worker.take();
    Envelope signed = worker.sign(lie.apply(worker.honest(held, 0, Map.of("kept.txt", "kept"))));

    assertEquals(Status.RECORDED, worker.submit(held, signed, spoil));
    check(run, reason);
  }

  private void check(RunId run, FlagReason reason) throws IOException {
    AttemptView attempt = bench.stage(run, "build").attempts().getFirst();
    assertEquals(Optional.of("flagged"), attempt.verdict());
    assertEquals(reason.name(), attempt.findings().getFirst().reason());
    assertEquals("flagged", bench.stage(run, "build").state());
    assertEquals("held", bench.stage(run, "report").state());
    assertEquals("held", bench.run(run).state());
    assertFalse(bench.run(run).attestationVerified());
    assertEquals(List.of(), worker.lease(4), "nothing that needs a flagged result is given out");
    assertEquals(
        List.of(run.value()),
        bench.authority().runs().newest(true, 10).stream().map(r -> r.runId()).toList());
    assertOutputKept(run);
  }

  private void assertOutputKept(RunId run) throws IOException {
    var said =
        bench
            .authority()
            .database()
            .read(tx -> pond.authority.record.ResultTable.ofRun(tx, run))
            .getFirst()
            .said();
    Outputs.Output output =
        new Outputs.Output(
            TenantId.parse("acme-web"), said.outputSha().orElseThrow(), said.output());
    byte[] tar = RunBench.drain(bench.authority().outputs().open(output));
    assertTrue(new String(tar, UTF_8).contains("kept.txt"));
  }

  private static Envelope flipRc(Envelope e) {
    String flipped = new String(e.payload(), UTF_8).replace("\"rc\":0", "\"rc\":1");
    return new Envelope(e.payloadType(), flipped.getBytes(UTF_8), e.signatures());
  }

  private static JobKey attempt(JobKey job, int attempt) {
    return new JobKey(
        job.runId(),
        job.stageId(),
        job.jobId(),
        attempt,
        job.leaseId(),
        job.leaseNonce(),
        job.fence());
  }

  private static ResultPredicate with(ResultPredicate r, JobKey job, Sha256 inputSha) {
    return new ResultPredicate(
        job,
        r.orderSha(),
        inputSha,
        r.outputSha(),
        r.rc(),
        r.outcome(),
        r.detail(),
        r.sandbox(),
        r.output(),
        r.logSha(),
        r.logFrames(),
        r.startedAt(),
        r.finishedAt(),
        r.durationMs(),
        r.workerFingerprint(),
        r.workerVersion());
  }
}
