package pond.console.notice;

import java.util.function.Consumer;

/** Asks a person before something that cannot be undone or that changes trust. */
@FunctionalInterface
public interface Asking {
  /** Calls {@code then} only when the person confirmed. */
  void ask(Question question, Consumer<Answer> then);

  /** What the person said. */
  record Answer(String reason) {}
}
