package pond.cli.run;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pond.cli.show.Out;
import pond.client.ApiClient;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.model.api.RunView;
import pond.model.api.StageView;

/** Follows a run to its end and says each change of a stage once. */
final class RunFollower {
  private final ApiClient api;
  private final Out out;
  private final Map<String, String> told = new HashMap<>();

  RunFollower(ApiClient api, Out out) {
    this.api = api;
    this.out = out;
  }

  RunView follow(RunView start, @Nullable Duration limit) {
    Instant end = limit == null ? Instant.MAX : Instant.now().plus(limit);
    RunView run = start;
    tell(run);
    while (!RunText.isSettled(run)) {
      if (Instant.now().isAfter(end)) {
        throw new ClientException(
            ExitCode.TRY_AGAIN,
            "STILL_RUNNING",
            "Run " + run.runId() + " is still " + run.state() + ".",
            "It goes on; look at it with pond run show " + run.runId() + ".");
      }
      run =
          api.get(
              "/v1/runs/" + run.runId() + "/wait?version=" + run.version() + "&seconds=10",
              RunView.class);
      tell(run);
    }
    return run;
  }

  private void tell(RunView run) {
    for (StageView stage : run.stages()) {
      String now = stage.state() + stage.why().map(why -> ": " + why).orElse("");
      if (!now.equals(told.put(stage.stageId(), now))) {
        out.remark("  " + stage.stageId() + " " + now);
      }
    }
  }
}
