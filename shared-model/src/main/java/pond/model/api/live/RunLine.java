package pond.model.api.live;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run as one line of a list. {@code verdict} is flagged (one recorded result at least), verified
 * (the run has ended and every recorded result is) or none; {@code workers} are names; {@code
 * current} is the stage that runs or waits.
 */
public record RunLine(
    String runId,
    String project,
    String state,
    String verdict,
    List<String> tiers,
    List<String> workers,
    int stages,
    int stagesDone,
    Optional<String> current,
    Instant submittedAt,
    Optional<Instant> finishedAt,
    String submittedBy,
    long version) {
  public RunLine {
    Objects.requireNonNull(runId, "runId is missing");
    Objects.requireNonNull(project, "project is missing");
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(verdict, "verdict is missing");
    tiers = List.copyOf(Objects.requireNonNull(tiers, "tiers is missing"));
    workers = List.copyOf(Objects.requireNonNull(workers, "workers is missing"));
    Objects.requireNonNull(current, "current is missing");
    Objects.requireNonNull(submittedAt, "submittedAt is missing");
    Objects.requireNonNull(finishedAt, "finishedAt is missing");
    Objects.requireNonNull(submittedBy, "submittedBy is missing");
  }
}
