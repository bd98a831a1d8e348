package pond.authority.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pond.model.digest.Sha256;
import pond.model.id.JobId;
import pond.model.id.LeaseId;
import pond.model.id.RunId;
import pond.model.runfile.StageId;
import pond.model.statement.BlobRef;
import pond.model.verdict.Finding;

/**
 * A recorded result: the bytes as they came, the verdict they got, and what the statement says for
 * display. {@code late} results never changed a run.
 */
public record ResultRow(
    LeaseId leaseId,
    JobId jobId,
    RunId runId,
    StageId stageId,
    int attempt,
    byte[] envelope,
    boolean verified,
    List<Finding> findings,
    Said said,
    boolean late,
    Instant receivedAt) {
  public ResultRow {
    Objects.requireNonNull(leaseId);
    Objects.requireNonNull(said);
    envelope = envelope.clone();
    findings = List.copyOf(findings);
    if (verified != findings.isEmpty()) {
      throw new IllegalArgumentException(
          "a verified result has no findings, a flagged one has some");
    }
  }

  /** What the statement claims. */
  public record Said(
      Optional<String> outcome,
      Optional<Integer> rc,
      Optional<String> detail,
      Optional<Sha256> outputSha,
      Optional<BlobRef> output,
      Optional<Sha256> logSha,
      Optional<Long> durationMs,
      Optional<String> sandbox) {
    /** Nothing could be read. */
    public static final Said NOTHING =
        new Said(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  @Override
  public byte[] envelope() {
    return envelope.clone();
  }
}
