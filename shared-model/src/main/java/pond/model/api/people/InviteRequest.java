package pond.model.api.people;

import java.util.Objects;

/**
 * Asks for an invitation.
 *
 * @param name what the audit log will call the person
 * @param role operator, support or viewer
 * @param ttlSeconds how long it may be used; 0 means one hour
 */
public record InviteRequest(String name, String role, long ttlSeconds) {
  public InviteRequest {
    Objects.requireNonNull(name, "name is missing");
    Objects.requireNonNull(role, "role is missing");
  }
}
