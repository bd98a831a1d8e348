package pond.authority.people;

import java.time.Instant;
import java.util.Objects;

/** A person as stored, with when and by whom they were let in. */
public record PersonRow(Person person, Instant addedAt, String addedBy) {
  public PersonRow {
    Objects.requireNonNull(person);
    Objects.requireNonNull(addedAt);
    Objects.requireNonNull(addedBy);
  }
}
