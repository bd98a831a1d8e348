package pond.model.api.people;

import java.util.Objects;
import pond.model.api.Reason;

/**
 * Gives a person another role.
 *
 * @param role operator, support or viewer
 * @param reason kept in the audit log; may be empty, at most {@link Reason#MAX_LENGTH} characters
 */
public record RoleChange(String role, String reason) {
  public RoleChange {
    Objects.requireNonNull(role, "role is missing");
    new Reason(reason);
  }
}
