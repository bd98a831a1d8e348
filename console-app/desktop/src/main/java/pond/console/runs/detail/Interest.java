package pond.console.runs.detail;

import java.util.List;
import java.util.Optional;
import pond.model.api.AttemptView;
import pond.model.api.RunView;
import pond.model.api.StageView;

/** What of a run one looks at when nobody chose. */
public final class Interest {
  private static final List<String> FIRST = List.of("flagged", "failed", "leased", "ready");

  private Interest() {}

  /** The wanted stage, else the one that most needs a look. */
  public static Optional<StageView> stage(RunView run, String wanted) {
    Optional<StageView> asked =
        run.stages().stream().filter(stage -> stage.stageId().equals(wanted)).findFirst();
    return asked.or(
        () ->
            FIRST.stream()
                .flatMap(state -> run.stages().stream().filter(s -> s.state().equals(state)))
                .findFirst()
                .or(() -> run.stages().stream().findFirst()));
  }

  /** The wanted attempt, else the last. */
  public static Optional<AttemptView> attempt(StageView stage, int wanted) {
    Optional<AttemptView> asked =
        stage.attempts().stream().filter(attempt -> attempt.attempt() == wanted).findFirst();
    return asked.or(
        () ->
            stage.attempts().isEmpty()
                ? Optional.empty()
                : Optional.of(stage.attempts().getLast()));
  }

  /** The first stage whose result is flagged, for the review. */
  public static Optional<StageView> flagged(RunView run) {
    return run.stages().stream()
        .filter(
            stage ->
                stage.attempts().stream()
                    .anyMatch(attempt -> attempt.verdict().orElse("").equals("flagged")))
        .findFirst();
  }
}
