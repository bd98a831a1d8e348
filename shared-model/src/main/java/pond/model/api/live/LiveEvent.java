package pond.model.api.live;

import java.time.Instant;
import java.util.Objects;

/**
 * A hint that something changed, never its state: reload what {@code id} names. {@code kind} is
 * run, worker, code, review, person, invite, tenant, setting, audit, pool, ping, hello or reset;
 * {@code token} continues the stream after this event.
 */
public record LiveEvent(String token, String kind, String id, Instant at) {
  public LiveEvent {
    Objects.requireNonNull(token, "token is missing");
    Objects.requireNonNull(kind, "kind is missing");
    Objects.requireNonNull(id, "id is missing");
    Objects.requireNonNull(at, "at is missing");
  }
}
