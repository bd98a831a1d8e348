package pond.model.api;

import java.util.Objects;

/** One line of the evidence table. */
public record FindingView(
    String reason, String field, String expected, String attested, String sentence) {
  public FindingView {
    Objects.requireNonNull(reason, "reason is missing");
    Objects.requireNonNull(field, "field is missing");
    Objects.requireNonNull(expected, "expected is missing");
    Objects.requireNonNull(attested, "attested is missing");
    Objects.requireNonNull(sentence, "sentence is missing");
  }
}
