package pond.model.api.desk;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that waits for a person. {@code kind} is flagged, refused, lost_worker, expiring_code,
 * held or unplaceable; {@code link} is a {@code pond://} address that only navigates.
 */
public record AttentionItem(
    String kind, String id, String title, String detail, Instant at, String link) {
  public AttentionItem {
    Objects.requireNonNull(kind, "kind is missing");
    Objects.requireNonNull(id, "id is missing");
    Objects.requireNonNull(title, "title is missing");
    Objects.requireNonNull(detail, "detail is missing");
    Objects.requireNonNull(at, "at is missing");
    Objects.requireNonNull(link, "link is missing");
  }
}
