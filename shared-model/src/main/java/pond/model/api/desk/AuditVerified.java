package pond.model.api.desk;

import java.util.Objects;
import java.util.Optional;

/**
 * What a check of the whole audit chain found; {@code firstBad} is the number of the first entry
 * that does not fit.
 */
public record AuditVerified(
    boolean intact, long entries, Optional<Long> firstBad, String sentence, String headHash) {
  public AuditVerified {
    Objects.requireNonNull(firstBad, "firstBad is missing");
    Objects.requireNonNull(sentence, "sentence is missing");
    Objects.requireNonNull(headHash, "headHash is missing");
  }
}
