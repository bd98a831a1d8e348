package pond.console.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A person who confirms everything with one reason, or nothing; the questions are remembered. */
public final class YesAsking implements Asking {
  private final List<Question> asked = new ArrayList<>();
  private final String reason;
  private boolean yes = true;

  public YesAsking() {
    this("because the test says so");
  }

  public YesAsking(String reason) {
    this.reason = reason;
  }

  /** From now on the person cancels. */
  public YesAsking no() {
    yes = false;
    return this;
  }

  /** What was asked, in order. */
  public List<Question> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void ask(Question question, Consumer<Answer> then) {
    asked.add(question);
    if (yes) {
      then.accept(new Answer(reason));
    }
  }
}
