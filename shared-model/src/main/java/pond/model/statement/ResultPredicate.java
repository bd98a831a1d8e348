package pond.model.statement;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.model.digest.Sha256;
import pond.model.fingerprint.Fingerprint;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.SandboxReport;

/**
 * What the worker says of one job. {@code rc} is present only when the outcome is {@code exited}.
 * {@code outputSha} is the digest of the output bundle (of the empty bundle when there is none);
 * {@code output} names the sealed blob.
 */
public record ResultPredicate(
    JobKey job,
    Sha256 orderSha,
    Sha256 inputSha,
    Sha256 outputSha,
    Optional<Integer> rc,
    Outcome outcome,
    String detail,
    SandboxReport sandbox,
    Optional<BlobRef> output,
    Sha256 logSha,
    long logFrames,
    Instant startedAt,
    Instant finishedAt,
    long durationMs,
    Fingerprint workerFingerprint,
    String workerVersion) {
  public ResultPredicate {
    Objects.requireNonNull(job, "job is missing");
    Objects.requireNonNull(orderSha, "order_sha is missing");
    Objects.requireNonNull(inputSha, "input_sha is missing");
    Objects.requireNonNull(outputSha, "output_sha is missing");
    Objects.requireNonNull(rc, "rc is missing");
    Objects.requireNonNull(outcome, "outcome is missing");
    Objects.requireNonNull(detail, "detail is missing");
    Objects.requireNonNull(sandbox, "sandbox is missing");
    Objects.requireNonNull(output, "output is missing");
    Objects.requireNonNull(logSha, "log_sha is missing");
    Objects.requireNonNull(startedAt, "started_at is missing");
    Objects.requireNonNull(finishedAt, "finished_at is missing");
    Objects.requireNonNull(workerFingerprint, "worker_fingerprint is missing");
    Objects.requireNonNull(workerVersion, "worker_version is missing");
    if (rc.isPresent() != (outcome == Outcome.EXITED)) {
      throw new IllegalArgumentException("rc belongs to the outcome exited, and only to it");
    }
    if (detail.length() > 2000 || workerVersion.length() > 100 || logFrames < 0 || durationMs < 0) {
      throw new IllegalArgumentException("a field is out of range");
    }
  }
}
