package pond.console.runs.cancel;

import java.util.List;
import pond.client.Api;
import pond.console.notice.Question;
import pond.console.words.Words;
import pond.model.api.Reason;
import pond.model.api.RunView;

/** Cancelling: waiting stages end at once, running jobs are told to stop. It cannot be undone. */
public final class RunCancel {
  /** The word of the action. */
  public static final String ACTION = "cancel_run";

  private RunCancel() {}

  /** Whether there is still something to cancel. */
  public static boolean isPossible(String state) {
    return List.of("queued", "running", "held").contains(state);
  }

  /** Asks about one run. */
  public static Question ask(Words words, String runId) {
    return Question.danger(
        words.text("runs.cancel_title", runId),
        words.text("runs.cancel_consequence"),
        words.text("runs.cancel_verb"),
        reason(words));
  }

  /** Asks about several. */
  public static Question ask(Words words, int many) {
    return Question.danger(
        words.count("runs.cancel_many_title", many),
        words.text("runs.cancel_consequence"),
        words.count("runs.cancel_many_verb", many),
        reason(words));
  }

  /** Does it; blocks. */
  public static RunView cancel(Api api, String runId, String reason) {
    return api.post("/v1/runs/" + runId + "/cancel", new Reason(reason), RunView.class);
  }

  private static Question.Reason reason(Words words) {
    return new Question.Reason(
        true,
        0,
        List.of(words.text("runs.cancel_reason_mistake"), words.text("runs.cancel_reason_newer")));
  }
}
