package pond.model.api;

import java.util.Objects;

/** Whether one worker may take one job, and by which rule not. */
public record RuleView(
    String workerId, String workerName, boolean eligible, String rule, String sentence) {
  public RuleView {
    Objects.requireNonNull(workerId, "workerId is missing");
    Objects.requireNonNull(workerName, "workerName is missing");
    Objects.requireNonNull(rule, "rule is missing");
    Objects.requireNonNull(sentence, "sentence is missing");
  }
}
