package pond.model.api.review;

import java.util.Objects;
import java.util.Optional;

/**
 * How the re-run on trusted stands beside the flagged result. {@code compared} is pending, equal,
 * differs, not_deterministic or failed; the digests and codes "then" are the flagged result's
 * claim.
 */
public record RerunView(
    int attempt,
    String state,
    Optional<String> workerName,
    Optional<String> outputShaThen,
    Optional<String> outputShaNow,
    Optional<Integer> rcThen,
    Optional<Integer> rcNow,
    String compared,
    String sentence) {
  public RerunView {
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(workerName, "worker_name is missing");
    Objects.requireNonNull(outputShaThen, "output_sha_then is missing");
    Objects.requireNonNull(outputShaNow, "output_sha_now is missing");
    Objects.requireNonNull(rcThen, "rc_then is missing");
    Objects.requireNonNull(rcNow, "rc_now is missing");
    Objects.requireNonNull(compared, "compared is missing");
    Objects.requireNonNull(sentence, "sentence is missing");
  }
}
