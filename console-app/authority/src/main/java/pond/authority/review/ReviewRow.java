package pond.authority.review;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.model.id.LeaseId;
import pond.model.statement.Decision.Choice;
import pond.model.tag.Tier;

/** A review as stored. {@code tier} is what the stage asked for when the result came. */
record ReviewRow(
    ReviewKey key,
    LeaseId leaseId,
    Tier tier,
    Instant flaggedAt,
    Optional<String> assignee,
    Optional<Instant> snoozedUntil,
    Optional<Choice> decided,
    long version) {
  ReviewRow {
    Objects.requireNonNull(key);
    Objects.requireNonNull(leaseId);
    Objects.requireNonNull(tier);
    Objects.requireNonNull(flaggedAt);
  }
}
