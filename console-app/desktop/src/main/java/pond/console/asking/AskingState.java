package pond.console.asking;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pond.console.notice.Asking.Answer;
import pond.console.notice.Question;

/** One question while it is open: what was typed, and whether that is enough. */
public final class AskingState {
  private final Question question;
  private final Consumer<Answer> then;
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty typedName = new SimpleStringProperty("");
  private final IntegerBinding missing;
  private final BooleanBinding ready;
  private boolean answered;

  public AskingState(Question question, Consumer<Answer> then) {
    this.question = question;
    this.then = then;
    this.missing = Bindings.createIntegerBinding(this::countMissing, reason);
    this.ready = Bindings.createBooleanBinding(this::isEnough, reason, typedName);
  }

  public Question question() {
    return question;
  }

  public StringProperty reason() {
    return reason;
  }

  public StringProperty typedName() {
    return typedName;
  }

  /** How many characters the reason lacks. */
  public IntegerBinding missing() {
    return missing;
  }

  /** Whether it may be confirmed. */
  public BooleanBinding ready() {
    return ready;
  }

  /** Takes a sentence that was offered; after what is there already. */
  public void useTemplate(String sentence) {
    String before = reason.get().strip();
    reason.set(before.isEmpty() ? sentence : before + " " + sentence);
  }

  /** Confirms, once, when enough was said; says whether it did. */
  public boolean confirm() {
    if (answered || !isEnough()) {
      return false;
    }
    answered = true;
    then.accept(new Answer(reason.get().strip()));
    return true;
  }

  private int countMissing() {
    return question.reason().asked()
        ? Math.max(0, question.reason().shortest() - length(reason.get().strip()))
        : 0;
  }

  private boolean isEnough() {
    return countMissing() == 0
        && question.typedName().map(name -> name.equals(typedName.get().strip())).orElse(true);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
