package pond.authority.review.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pond.model.statement.Decision;
import pond.model.statement.Decision.Choice;
import pond.model.verdict.FlagReason;

/**
 * Whether a decision may be taken (docs/spec/review.md section 4, in its order). Pure.
 *
 * <p>Security property: a result whose signer nobody can name is never accepted, whoever asks; a
 * decision counts only for the reasons that the verdict really has; each review is decided once,
 * but for another re-run of a re-run that is over.
 */
public final class ReviewPolicy {
  private ReviewPolicy() {}

  /** What a person wants. */
  public record Wish(Choice choice, String reason, List<String> reasonsSeen, String by) {}

  public static Ruling decide(ReviewFacts facts, Wish wish) {
    if (wish.reason().strip().length() < Decision.SHORTEST_REASON) {
      return refuse(ReviewRefusal.REASON_SHORT);
    }
    if (facts.decided().isPresent() && !isAnotherRerun(facts, wish)) {
      return refuse(ReviewRefusal.REVIEW_DECIDED);
    }
    if (!names(facts.reasons()).equals(Set.copyOf(wish.reasonsSeen()))) {
      return refuse(ReviewRefusal.REASONS_CHANGED);
    }
    return switch (wish.choice()) {
      case REJECT -> new Ruling.Apply();
      case RERUN_ON_TRUSTED -> rerun(facts);
      case ACCEPT -> accept(facts, wish.by());
    };
  }

  /** Why such a result may not be accepted, before anything else is asked. */
  public static Optional<ReviewRefusal> acceptRefusal(List<FlagReason> reasons, boolean mayAccept) {
    if (reasons.stream().anyMatch(Decision.NEVER_ACCEPTED::contains)) {
      return Optional.of(ReviewRefusal.ACCEPT_NOT_ALLOWED);
    }
    return mayAccept ? Optional.empty() : Optional.of(ReviewRefusal.ACCEPT_SWITCHED_OFF);
  }

  private static boolean isAnotherRerun(ReviewFacts facts, Wish wish) {
    return facts.decided().equals(Optional.of(Choice.RERUN_ON_TRUSTED))
        && wish.choice() == Choice.RERUN_ON_TRUSTED;
  }

  private static Ruling rerun(ReviewFacts facts) {
    if (facts.runCancelled()) {
      return refuse(ReviewRefusal.RUN_CANCELLED);
    }
    if (facts.rerunning()) {
      return refuse(ReviewRefusal.RERUN_RUNNING);
    }
    return facts.dependentsStarted() ? refuse(ReviewRefusal.RERUN_TOO_LATE) : new Ruling.Apply();
  }

  private static Ruling accept(ReviewFacts facts, String by) {
    Optional<ReviewRefusal> never = acceptRefusal(facts.reasons(), facts.mayAccept());
    if (never.isPresent()) {
      return refuse(never.get());
    }
    if (facts.runCancelled()) {
      return refuse(ReviewRefusal.RUN_CANCELLED);
    }
    if (facts.needsOutput() && !facts.outputOpens()) {
      return refuse(ReviewRefusal.OUTPUT_NOT_OPENED);
    }
    if (!facts.fourEyes()) {
      return new Ruling.Apply();
    }
    if (facts.firstAccept().isEmpty()) {
      return new Ruling.AwaitSecond();
    }
    return facts.firstAccept().get().equals(by)
        ? refuse(ReviewRefusal.SAME_PERSON)
        : new Ruling.Apply();
  }

  private static Set<String> names(List<FlagReason> reasons) {
    return Set.copyOf(reasons.stream().map(Enum::name).distinct().toList());
  }

  private static Ruling refuse(ReviewRefusal reason) {
    return new Ruling.Refuse(reason);
  }
}
