package pond.model.api.people;

import java.time.Instant;
import java.util.Objects;

/** An invitation without its secret. {@code state} is waiting, used, expired or revoked. */
public record InviteView(
    String inviteId,
    String name,
    String role,
    String state,
    String createdBy,
    Instant createdAt,
    Instant expiresAt) {
  public InviteView {
    Objects.requireNonNull(inviteId, "inviteId is missing");
    Objects.requireNonNull(name, "name is missing");
    Objects.requireNonNull(role, "role is missing");
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(createdBy, "createdBy is missing");
    Objects.requireNonNull(createdAt, "createdAt is missing");
    Objects.requireNonNull(expiresAt, "expiresAt is missing");
  }
}
