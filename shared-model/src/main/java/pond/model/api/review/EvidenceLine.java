package pond.model.api.review;

import java.util.Objects;

/**
 * One signed field, held against what Pond knows. {@code check} is match, differs, missing, valid
 * or invalid; {@code reason} names the flag reason the line stands for and is empty when there is
 * none. {@code attested} is what the worker's bytes say: hostile text, bounded and cleaned before
 * display.
 */
public record EvidenceLine(
    String field, String expected, String attested, String check, String reason, String sentence) {
  public EvidenceLine {
    Objects.requireNonNull(field, "field is missing");
    Objects.requireNonNull(expected, "expected is missing");
    Objects.requireNonNull(attested, "attested is missing");
    Objects.requireNonNull(check, "check is missing");
    Objects.requireNonNull(reason, "reason is missing");
    Objects.requireNonNull(sentence, "sentence is missing");
  }
}
