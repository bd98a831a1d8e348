package pond.model.api.desk;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import pond.model.api.AuditEntry;

/**
 * Whether anything is wrong, whether work flows, and who must act. {@code hours} are the last 24,
 * oldest first.
 */
public record OverviewView(
    List<AttentionItem> attention,
    List<QueueDepth> queues,
    Map<String, Integer> workersByState,
    List<HourCount> hours,
    Optional<Instant> lastFlaggedAt,
    List<AuditEntry> recent,
    Checklist checklist) {
  public OverviewView {
    attention = List.copyOf(Objects.requireNonNull(attention, "attention is missing"));
    queues = List.copyOf(Objects.requireNonNull(queues, "queues is missing"));
    workersByState =
        Collections.unmodifiableMap(
            new TreeMap<>(Objects.requireNonNull(workersByState, "workersByState is missing")));
    hours = List.copyOf(Objects.requireNonNull(hours, "hours is missing"));
    Objects.requireNonNull(lastFlaggedAt, "lastFlaggedAt is missing");
    recent = List.copyOf(Objects.requireNonNull(recent, "recent is missing"));
    Objects.requireNonNull(checklist, "checklist is missing");
  }
}
