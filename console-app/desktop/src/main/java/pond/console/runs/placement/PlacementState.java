package pond.console.runs.placement;

import java.time.Clock;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.client.Lists;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.model.api.RuleView;

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

  /** One line a worker; null while they are not known. */
  public ObservableValue<@Nullable List<RuleView>> lines() {
    return rules.value().map(Lists.Rules::items);
  }

  public Loading<Lists.Rules> rules() {
    return rules;
  }
}
