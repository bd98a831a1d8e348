package pond.model.api.desk;

import java.util.List;
import java.util.Objects;

/**
 * A job that does not exist, to be asked about; {@code tags} are required beyond those of the tier.
 */
public record ExplainRequest(String tier, String profile, String project, List<String> tags) {
  public ExplainRequest {
    Objects.requireNonNull(tier, "tier is missing");
    Objects.requireNonNull(profile, "profile is missing");
    Objects.requireNonNull(project, "project is missing");
    tags = List.copyOf(Objects.requireNonNull(tags, "tags is missing"));
  }
}
