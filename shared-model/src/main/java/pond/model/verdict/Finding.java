package pond.model.verdict;

import java.util.Objects;

/** One reason to flag, with the field it was found in and both values, for the evidence table. */
public record Finding(FlagReason reason, String field, String expected, String attested) {
  public Finding {
    Objects.requireNonNull(reason, "reason is missing");
    Objects.requireNonNull(field, "field is missing");
    Objects.requireNonNull(expected, "expected is missing");
    Objects.requireNonNull(attested, "attested is missing");
  }
}
