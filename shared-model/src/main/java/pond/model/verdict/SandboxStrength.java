package pond.model.verdict;

import java.util.Optional;
import pond.model.statement.OrderSandbox;
import pond.model.statement.ResultPredicate;

/** Whether the sandbox that was really applied is weaker than the one ordered. */
final class SandboxStrength {
  private SandboxStrength() {}

  /** A finding when it is weaker. A job that never ran needs no sandbox. */
  static Optional<Finding> weakness(OrderSandbox ordered, ResultPredicate result) {
    if (!result.outcome().mayHaveRun()) {
      return Optional.empty();
    }
    return result
        .sandbox()
        .weakness(ordered.profile(), ordered.limits())
        .map(
            why ->
                new Finding(FlagReason.SANDBOX_WEAKER, "sandbox", ordered.profile().wire(), why));
  }
}
