package pond.console.review.decide;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import pond.console.notice.Asking;
import pond.console.notice.Question;
import pond.console.words.Words;

/**
 * From a key or a button to a decision. A key only marks the choice; what ends a stage or believes
 * a result is asked about first, so that no slip of a finger does it.
 */
public final class DecideState {
  private final ReviewState review;
  private final Asking asking;
  private final Words words;
  private final ObjectProperty<Choice> marked = new SimpleObjectProperty<>(Choice.RERUN);
  private Runnable toReason = () -> {};

  public DecideState(ReviewState review, Asking asking, Words words) {
    this.review = review;
    this.asking = asking;
    this.words = words;
    review.detail().value().addListener((o, before, now) -> fresh(before == null));
  }

  /** Called when a reason has to be written. */
  public void onReasonWanted(Runnable goThere) {
    toReason = goThere;
  }

  /** What {@link #submit} would do. */
  public ObjectProperty<Choice> marked() {
    return marked;
  }

  /** Marks a choice; nothing is decided yet. */
  public void mark(Choice choice) {
    marked.set(choice);
    if (review.hindrance(choice).equals(Optional.of("review.cannot_reason"))) {
      toReason.run();
    }
  }

  /** Decides as marked. */
  public void submit() {
    press(marked.get());
  }

  /** Decides, after a question where it cannot be taken back. */
  public void press(Choice choice) {
    marked.set(choice);
    if (review.hindrance(choice).isPresent()) {
      toReason.run();
      return;
    }
    switch (choice) {
      case RERUN -> review.decide(choice);
      case REJECT ->
          ask(choice, "review.reject_title", "review.reject_consequence", "review.reject");
      case ACCEPT ->
          ask(choice, "review.accept_title", "review.accept_consequence", "review.accept_verb");
    }
  }

  private void ask(Choice choice, String title, String consequence, String verb) {
    String about = review.id();
    asking.ask(
        Question.danger(
            words.text(title), words.text(consequence), words.text(verb), Question.Reason.NONE),
        answer -> {
          // Confirmed for the review that was shown, and for no other.
          if (about.equals(review.id())) {
            review.decide(choice);
          }
        });
  }

  private void fresh(boolean another) {
    if (another) {
      marked.set(Choice.RERUN);
    }
  }
}
