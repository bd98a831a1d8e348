package pond.console.runs.placement;

import java.time.Clock;
import pond.client.Api;
import pond.client.Lists;
import pond.console.hop.Hop;
import pond.console.hop.Loading;

/** Which worker may take a stage now, and by which rule the others may not. */
public final class PlacementState {
  private final Api api;
  private final Loading<Lists.Rules> rules;
  private String run = "";
  private String stage = "";

  public PlacementState(Api api, Hop hop, Clock clock) {
    this.api = api;
    this.rules = new Loading<>(hop, clock);
  }

  /** Asks about a stage. */
  public void ask(String runId, String stageId) {
    if (!runId.equals(run) || !stageId.equals(stage)) {
      rules.clear();
    }
    run = runId;
    stage = stageId;
    refresh();
  }

  /** Asks again. */
  public void refresh() {
    if (!stage.isEmpty()) {
      String path = "/v1/runs/" + run + "/stages/" + stage + "/explain";
      rules.load(() -> api.get(path, Lists.Rules.class));
    }
  }

  public Loading<Lists.Rules> rules() {
    return rules;
  }
}
