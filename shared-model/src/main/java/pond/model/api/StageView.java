package pond.model.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stage of a run. {@code state} is waiting, ready, leased, succeeded, failed, flagged, held,
 * skipped or cancelled.
 */
public record StageView(
    String stageId,
    String state,
    String tier,
    String profile,
    List<String> needs,
    List<String> requiredTags,
    List<String> command,
    List<AttemptView> attempts,
    Optional<String> why) {
  public StageView {
    Objects.requireNonNull(stageId, "stageId is missing");
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(tier, "tier is missing");
    Objects.requireNonNull(profile, "profile is missing");
    Objects.requireNonNull(why, "why is missing");
    needs = List.copyOf(Objects.requireNonNull(needs, "needs is missing"));
    requiredTags = List.copyOf(Objects.requireNonNull(requiredTags, "required_tags is missing"));
    command = List.copyOf(Objects.requireNonNull(command, "command is missing"));
    attempts = List.copyOf(Objects.requireNonNull(attempts, "attempts is missing"));
  }
}
