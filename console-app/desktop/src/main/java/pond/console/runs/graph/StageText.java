package pond.console.runs.graph;

import pond.console.runs.status.Mark;
import pond.console.words.Words;
import pond.model.api.StageView;

/** A stage as one sentence, for those who do not see the picture. */
public final class StageText {
  private StageText() {}

  /** Such as "test: flagged, needs build". */
  public static String of(Words words, StageView stage) {
    String state = words.text(Mark.stage(stage.state()).key()).toLowerCase(words.locale());
    return stage.needs().isEmpty()
        ? words.text("runs.stage_line", stage.stageId(), state)
        : words.text(
            "runs.stage_line_needs", stage.stageId(), state, String.join(", ", stage.needs()));
  }
}
