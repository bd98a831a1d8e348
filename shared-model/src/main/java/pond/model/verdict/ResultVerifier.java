package pond.model.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.json.JsonRefusedException;
import pond.model.statement.JobKey;
import pond.model.statement.Order;
import pond.model.statement.ResultPredicate;
import pond.model.statement.ResultStatement;

/**
 * The verification ladder of {@code docs/spec/verdict.md}: pure, the same for the authority and the
 * offline verifier.
 *
 * <p>Security property: {@link Verdict.Verified} is returned only when every rung held, and every
 * comparison is against what the authority issued or measured, never against another field of the
 * result itself.
 */
public final class ResultVerifier {
  private final PinBook pins;

  public ResultVerifier(PinBook pins) {
    this.pins = pins;
  }

  /** Judges one claim against the order it must answer. */
  public Verdict verify(IssuedOrder issued, ResultClaim claim) {
    Envelope envelope;
    try {
      envelope = Envelope.decode(claim.envelope()); // 1)
    } catch (JsonRefusedException e) {
      return flagged(
          new Finding(FlagReason.MALFORMED, "envelope", "a DSSE envelope", e.getMessage()));
    }
    if (envelope.isUnsigned()) { // 2)
      return flagged(finding(FlagReason.UNSIGNED, "signatures", "1", "0"), readable(envelope));
    }
    if (!envelope.is(PayloadType.RESULT)) { // 3)
      return flagged(
          finding(
              FlagReason.MALFORMED,
              "payloadType",
              PayloadType.RESULT.mediaType(),
              envelope.payloadType()));
    }
    Optional<Finding> signer = signer(issued.leasedTo(), envelope); // 4) 5)
    if (signer.isPresent()) {
      return flagged(signer.get(), readable(envelope));
    }
    try {
      return bind(issued, claim, ResultStatement.decode(envelope.payload()).predicate()); // 6)
    } catch (JsonRefusedException e) {
      return flagged(
          new Finding(FlagReason.MALFORMED, "statement", "a result statement", e.getMessage()));
    }
  }

  private Optional<Finding> signer(PinnedKey leasedTo, Envelope envelope) {
    if (envelope.isSignedBy(leasedTo.signing())) {
      return leasedTo.revoked()
          ? Optional.of(
              finding(
                  FlagReason.REVOKED_KEY, "signature", "a key in force", leasedTo.fingerprint()))
          : Optional.empty();
    }
    for (Envelope.Signature signature : envelope.signatures()) {
      Optional<PinnedKey> named = pins.byKeyId(signature.keyid());
      if (named.isPresent() && envelope.isSignedBy(named.get().signing())) {
        return Optional.of(otherWorker(leasedTo, named.get()));
      }
      if (named.isEmpty()) {
        return Optional.of(
            finding(FlagReason.UNPINNED_KEY, "keyid", leasedTo.signing(), signature.keyid()));
      }
    }
    return Optional.of(
        finding(
            FlagReason.BAD_SIGNATURE,
            "signature",
            "valid for " + leasedTo.fingerprint().shortText(),
            "invalid"));
  }

  private static Finding otherWorker(PinnedKey leasedTo, PinnedKey other) {
    FlagReason reason = other.revoked() ? FlagReason.REVOKED_KEY : FlagReason.WRONG_WORKER;
    return finding(reason, "worker", leasedTo.workerId(), other.workerId());
  }

  private static Verdict bind(IssuedOrder issued, ResultClaim claim, ResultPredicate result) {
    List<Finding> found = new ArrayList<>();
    Order order = issued.order();
    JobKey ours = order.job();
    JobKey theirs = result.job();
    check(
        found,
        FlagReason.WRONG_WORKER,
        "worker_fingerprint",
        order.workerFingerprint(),
        result.workerFingerprint());
    check(found, FlagReason.STALE_ATTEMPT, "attempt", ours.attempt(), theirs.attempt()); // 7)
    check(found, FlagReason.STALE_ATTEMPT, "fence", ours.fence(), theirs.fence());
    check(found, FlagReason.ORDER_MISMATCH, "job_id", ours.jobId(), theirs.jobId()); // 8)
    check(found, FlagReason.ORDER_MISMATCH, "run_id", ours.runId(), theirs.runId());
    check(found, FlagReason.ORDER_MISMATCH, "stage_id", ours.stageId(), theirs.stageId());
    check(found, FlagReason.ORDER_MISMATCH, "lease_id", ours.leaseId(), theirs.leaseId());
    check(found, FlagReason.ORDER_MISMATCH, "lease_nonce", ours.leaseNonce(), theirs.leaseNonce());
    check(found, FlagReason.ORDER_MISMATCH, "order_sha", issued.orderSha(), result.orderSha());
    check(
        found,
        FlagReason.INPUT_MISMATCH,
        "input_sha",
        order.input().inputSha(),
        result.inputSha()); // 9)
    String opened = claim.openedOutputSha().map(Object::toString).orElse("could not be opened");
    check(
        found,
        FlagReason.OUTPUT_MISMATCH,
        "output_sha",
        opened,
        result.outputSha().toString()); // 10)
    if (claim.nonceSeen()) { // 11)
      found.add(finding(FlagReason.REPLAYED, "lease_nonce", "unused", ours.leaseNonce()));
    }
    if (claim.receivedAt().isAfter(order.expiresAt())) { // 12)
      found.add(
          finding(
              FlagReason.EXPIRED,
              "received_at",
              "before " + order.expiresAt(),
              claim.receivedAt()));
    }
    SandboxStrength.weakness(order.sandbox(), result).ifPresent(found::add); // 13)
    return found.isEmpty()
        ? new Verdict.Verified(issued.leasedTo().fingerprint(), result)
        : new Verdict.Flagged(found, Optional.of(result));
  }

  private static void check(
      List<Finding> found, FlagReason reason, String field, Object ours, Object theirs) {
    if (!ours.equals(theirs)) {
      found.add(finding(reason, field, ours, theirs));
    }
  }

  private static Finding finding(
      FlagReason reason, String field, Object expected, Object attested) {
    return new Finding(reason, field, expected.toString(), attested.toString());
  }

  private static Verdict flagged(Finding finding) {
    return new Verdict.Flagged(List.of(finding), Optional.empty());
  }

  private static Verdict flagged(Finding finding, Optional<ResultPredicate> claimed) {
    return new Verdict.Flagged(List.of(finding), claimed);
  }

  /** What an unproved statement claims, for the evidence table only. */
  private static Optional<ResultPredicate> readable(Envelope envelope) {
    try {
      return Optional.of(ResultStatement.decode(envelope.payload()).predicate());
    } catch (JsonRefusedException e) {
      return Optional.empty();
    }
  }
}
