package pond.authority.run;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.model.digest.Sha256;
import pond.model.id.RunId;
import pond.model.tag.TenantId;

/** A run as stored. {@code inputSha} is the project bundle it was submitted with. */
public record RunRow(
    RunId runId,
    TenantId tenant,
    String clientKey,
    Sha256 inputSha,
    RunState state,
    long version,
    String submittedBy,
    Instant submittedAt,
    Optional<Instant> finishedAt) {
  public RunRow {
    Objects.requireNonNull(runId);
    Objects.requireNonNull(tenant);
    Objects.requireNonNull(inputSha);
    Objects.requireNonNull(state);
    Objects.requireNonNull(finishedAt);
  }
}
