package pond.console.review.decide;

import java.util.Optional;
import pond.console.desk.Me;
import pond.model.api.review.ReviewView;
import pond.model.statement.Decision;

/**
 * Why a decision cannot be taken on a review as it stands. For showing only, so that nobody writes
 * a reason in vain: the authority decides at every call.
 */
final class Hindrance {
  private Hindrance() {}

  /** The key of a text; empty when nothing stands in the way but a reason. */
  static Optional<String> of(Choice choice, ReviewView review, Me me) {
    if (!me.may(choice.action())) {
      return Optional.of("review.cannot_role");
    }
    if (review.state().equals("rerunning")) {
      return Optional.of("review.cannot_rerunning");
    }
    if (review.state().equals("decided") && !isAnotherRerun(choice, review)) {
      return Optional.of("review.cannot_decided");
    }
    return choice == Choice.ACCEPT ? accept(review, me) : Optional.empty();
  }

  private static boolean isAnotherRerun(Choice choice, ReviewView review) {
    return choice == Choice.RERUN && review.decided().equals(Optional.of(Choice.RERUN.word()));
  }

  private static Optional<String> accept(ReviewView review, Me me) {
    boolean nobodySigned =
        Decision.NEVER_ACCEPTED.stream().anyMatch(one -> review.reasons().contains(one.name()));
    if (nobodySigned) {
      return Optional.of("review.cannot_accept");
    }
    if (!review.acceptable()) {
      return Optional.of("review.cannot_switched_off");
    }
    return review.firstAcceptBy().equals(Optional.of(me.name()))
        ? Optional.of("review.cannot_same_person")
        : Optional.empty();
  }
}
