package pond.model.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.key.SigningKeyPair;
import pond.model.sandbox.SandboxProfile;
import pond.model.statement.JobKey;
import pond.model.statement.ResultPredicate;

/** One attack a test, named after it (docs/spec/verdict.md). */
final class ResultVerifierTest {
  private final Bench bench = new Bench();
  private final Sha256 wrong = Sha256.of("wrong".getBytes(UTF_8));

  @Test
  void verify_honestResult_isVerified() {
    Verdict verdict = bench.judge(bench.signed(bench.honest(), bench.mine));

    assertEquals(new Verdict.Verified(bench.me.fingerprint(), bench.honest()), verdict);
    assertTrue(verdict.attestationVerified());
  }

  @Test
  void verify_noSignature_isUnsigned() {
    Envelope good = bench.signed(bench.honest(), bench.mine);

    flagged(
        FlagReason.UNSIGNED,
        bench.judge(new Envelope(good.payloadType(), good.payload(), List.of())));
  }

  @Test
  void verify_notAnEnvelope_isMalformed() {
    flagged(FlagReason.MALFORMED, bench.judge("{}".getBytes(UTF_8), Bench.NOW, false));
  }

  @Test
  void verify_orderPassedOffAsResult_isMalformed() {
    byte[] payload = bench.signed(bench.honest(), bench.mine).payload();

    flagged(
        FlagReason.MALFORMED, bench.judge(Envelope.sign(PayloadType.ORDER, payload, bench.mine)));
  }

  @Test
  void verify_signedNonsense_isMalformed() {
    flagged(
        FlagReason.MALFORMED,
        bench.judge(Envelope.sign(PayloadType.RESULT, "{}".getBytes(UTF_8), bench.mine)));
  }

  @Test
  void verify_flippedRc_isBadSignature() {
    Envelope good = bench.signed(bench.honest(), bench.mine);
    String flipped = new String(good.payload(), UTF_8).replace("\"rc\":0", "\"rc\":1");
    Verdict verdict =
        bench.judge(new Envelope(good.payloadType(), flipped.getBytes(UTF_8), good.signatures()));

    flagged(FlagReason.BAD_SIGNATURE, verdict);
  }

  @Test
  void verify_unknownSigner_isUnpinnedKey() {
    SigningKeyPair stranger = SigningKeyPair.generate(bench.random);

    flagged(FlagReason.UNPINNED_KEY, bench.judge(bench.signed(bench.honest(), stranger)));
  }

  @Test
  void verify_otherPinnedWorkerSigns_isWrongWorker() {
    flagged(FlagReason.WRONG_WORKER, bench.judge(bench.signed(bench.honest(), bench.theirs)));
  }

  @Test
  void verify_revokedKey_isRevokedKey() {
    PinnedKey revoked = bench.pin(bench.mine, bench.me.workerId(), true);
    IssuedOrder issued = new IssuedOrder(bench.order, bench.orderSha, revoked);
    ResultClaim claim =
        new ResultClaim(
            bench.signed(bench.honest(), bench.mine).encode(),
            Bench.NOW,
            Optional.of(bench.output),
            false);

    flagged(FlagReason.REVOKED_KEY, new ResultVerifier(bench.pins).verify(issued, claim));
  }

  @Test
  void verify_earlierAttemptReplayed_isStaleAttempt() {
    JobKey ours = bench.job;
    JobKey earlier =
        new JobKey(
            ours.runId(),
            ours.stageId(),
            ours.jobId(),
            2,
            ours.leaseId(),
            ours.leaseNonce(),
            ours.fence());

    flagged(FlagReason.STALE_ATTEMPT, bench.judge(bench.signed(withJob(earlier), bench.mine)));
  }

  @Test
  void verify_otherFence_isStaleAttempt() {
    JobKey ours = bench.job;
    JobKey other =
        new JobKey(
            ours.runId(),
            ours.stageId(),
            ours.jobId(),
            1,
            ours.leaseId(),
            ours.leaseNonce(),
            ours.fence() + 1);

    flagged(FlagReason.STALE_ATTEMPT, bench.judge(bench.signed(withJob(other), bench.mine)));
  }

  @Test
  void verify_otherJob_isOrderMismatch() {
    flagged(
        FlagReason.ORDER_MISMATCH, bench.judge(bench.signed(withJob(bench.job(1, 3)), bench.mine)));
  }

  @Test
  void verify_otherOrderDigest_isOrderMismatch() {
    ResultPredicate r =
        bench.result(
            bench.job,
            wrong,
            bench.order.input().inputSha(),
            bench.output,
            0,
            bench.sandbox(Bench.PROFILE));

    flagged(FlagReason.ORDER_MISMATCH, bench.judge(bench.signed(r, bench.mine)));
  }

  @Test
  void verify_otherInput_isInputMismatch() {
    ResultPredicate r =
        bench.result(
            bench.job, bench.orderSha, wrong, bench.output, 0, bench.sandbox(Bench.PROFILE));

    flagged(FlagReason.INPUT_MISMATCH, bench.judge(bench.signed(r, bench.mine)));
  }

  @Test
  void verify_swappedOutput_isOutputMismatch() {
    ResultPredicate r =
        bench.result(
            bench.job,
            bench.orderSha,
            bench.order.input().inputSha(),
            wrong,
            0,
            bench.sandbox(Bench.PROFILE));

    flagged(FlagReason.OUTPUT_MISMATCH, bench.judge(bench.signed(r, bench.mine)));
  }

  @Test
  void verify_outputThatDoesNotOpen_isOutputMismatch() {
    ResultClaim claim =
        new ResultClaim(
            bench.signed(bench.honest(), bench.mine).encode(), Bench.NOW, Optional.empty(), false);

    flagged(FlagReason.OUTPUT_MISMATCH, new ResultVerifier(bench.pins).verify(bench.issued, claim));
  }

  @Test
  void verify_nonceUsedBefore_isReplayed() {
    byte[] envelope = bench.signed(bench.honest(), bench.mine).encode();

    flagged(FlagReason.REPLAYED, bench.judge(envelope, Bench.NOW, true));
  }

  @Test
  void verify_afterExpiry_isExpired() {
    byte[] envelope = bench.signed(bench.honest(), bench.mine).encode();

    flagged(FlagReason.EXPIRED, bench.judge(envelope, Bench.NOW.plus(Duration.ofHours(2)), false));
  }

  @Test
  void verify_unconfinedJob_isSandboxWeaker() {
    ResultPredicate r =
        bench.result(
            bench.job,
            bench.orderSha,
            bench.order.input().inputSha(),
            bench.output,
            0,
            bench.sandbox(SandboxProfile.NONE));

    flagged(FlagReason.SANDBOX_WEAKER, bench.judge(bench.signed(r, bench.mine)));
  }

  private ResultPredicate withJob(JobKey job) {
    return bench.result(
        job,
        bench.orderSha,
        bench.order.input().inputSha(),
        bench.output,
        0,
        bench.sandbox(Bench.PROFILE));
  }

  private static void flagged(FlagReason first, Verdict verdict) {
    Verdict.Flagged flagged = assertInstanceOf(Verdict.Flagged.class, verdict);
    assertEquals(first, flagged.findings().getFirst().reason());
  }
}
