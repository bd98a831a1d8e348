package pond.authority.review.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pond.model.statement.Decision.Choice;
import pond.model.verdict.FlagReason;

/**
 * What a decision depends on, read in the transaction that takes it.
 *
 * @param reasons of the verdict, each once
 * @param firstAccept who has accepted it and waits for a second person
 * @param rerunning whether the re-run that was asked for is not over
 * @param dependentsStarted whether a stage that needs this one has been given work
 * @param needsOutput whether stages that need it would go on with its output
 * @param outputOpens whether that output can be opened
 */
public record ReviewFacts(
    List<FlagReason> reasons,
    Optional<Choice> decided,
    Optional<String> firstAccept,
    boolean runCancelled,
    boolean rerunning,
    boolean dependentsStarted,
    boolean needsOutput,
    boolean outputOpens,
    boolean fourEyes,
    boolean mayAccept) {
  public ReviewFacts {
    reasons = List.copyOf(reasons);
    Objects.requireNonNull(decided);
    Objects.requireNonNull(firstAccept);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a flagged result has a reason");
    }
  }
}
