package pond.model.api.people;

import java.time.Instant;
import java.util.Objects;

/**
 * A person who may use the operator API (docs/spec/people.md).
 *
 * @param personId the SHA-256 of the person's TLS public key, 64 hex digits; not secret
 * @param role operator, support or viewer
 * @param addedBy who let them in
 * @param you true for the person who asks
 */
public record PersonView(
    String personId, String name, String role, Instant addedAt, String addedBy, boolean you) {
  public PersonView {
    Objects.requireNonNull(personId, "personId is missing");
    Objects.requireNonNull(name, "name is missing");
    Objects.requireNonNull(role, "role is missing");
    Objects.requireNonNull(addedAt, "addedAt is missing");
    Objects.requireNonNull(addedBy, "addedBy is missing");
  }
}
