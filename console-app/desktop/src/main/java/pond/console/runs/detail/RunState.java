package pond.console.runs.detail;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.console.desk.Bulletin;
import pond.console.desk.Desk;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.hop.Problem;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.runs.cancel.RunCancel;
import pond.model.api.AttemptView;
import pond.model.api.RunView;
import pond.model.api.StageView;

/** One run, live, and which stage and attempt of it one looks at. */
public final class RunState {
  private static final String STAGE = "stage";
  private static final String ATTEMPT = "attempt";

  private final Api api;
  private final Hop hop;
  private final Bulletin bulletin;
  private final Loading<RunView> run;
  private final StringProperty runId = new SimpleStringProperty("");
  private final StringProperty stage = new SimpleStringProperty("");
  private final IntegerProperty attempt = new SimpleIntegerProperty();
  private Bulletin.@Nullable Following following;

  public RunState(Desk desk, Hop hop, Clock clock) {
    this.api = desk.api();
    this.hop = hop;
    this.bulletin = desk.bulletin();
    this.run = new Loading<>(hop, clock);
  }

  /** Shows the run of the route, and the stage and attempt that it names. */
  public void open(Route route) {
    String id = route.object().orElseThrow();
    if (!id.equals(runId.get())) {
      run.clear();
      runId.set(id);
    }
    stage.set(route.query(STAGE).orElse(""));
    attempt.set(route.query(ATTEMPT).map(RunState::number).orElse(0));
    if (following == null) {
      following = bulletin.follow(Set.of("run", "review"), this::news);
    }
    refresh();
  }

  /** The run is no longer shown. */
  public void leave() {
    if (following != null) {
      following.stop();
      following = null;
    }
  }

  /** Fetches it again. */
  public void refresh() {
    String id = runId.get();
    if (!id.isEmpty()) {
      run.load(() -> api.get("/v1/runs/" + id, RunView.class));
    }
  }

  /** Looks at a stage; attempt 0 is its last. */
  public void look(String stageId, int attemptNumber) {
    stage.set(stageId);
    attempt.set(attemptNumber);
  }

  /** Cancels the run. */
  public void cancel(String reason, Runnable done, Consumer<Problem> failed) {
    String id = runId.get();
    hop.call(
        () -> RunCancel.cancel(api, id, reason),
        now -> {
          if (id.equals(runId.get())) {
            run.set(now);
          }
          done.run();
        },
        failed);
  }

  /** Where one is. */
  public Route here() {
    Route route = Route.to(PageId.RUNS, runId.get());
    route = stage.get().isEmpty() ? route : route.with(STAGE, stage.get());
    return attempt.get() == 0 ? route : route.with(ATTEMPT, String.valueOf(attempt.get()));
  }

  public Loading<RunView> run() {
    return run;
  }

  public StringProperty runId() {
    return runId;
  }

  /** The stage looked at; empty for the run as a whole. */
  public StringProperty stage() {
    return stage;
  }

  /** The attempt looked at; 0 for the last. */
  public IntegerProperty attempt() {
    return attempt;
  }

  /** The stage looked at, else the one that matters most now: flagged, failed, running, first. */
  public Optional<StageView> stageNow() {
    return run.now().flatMap(view -> Interest.stage(view, stage.get()));
  }

  /** The attempt looked at, else the last of the stage. */
  public Optional<AttemptView> attemptNow() {
    return stageNow().flatMap(now -> Interest.attempt(now, attempt.get()));
  }

  private void news(Bulletin.News news) {
    String id = runId.get();
    if (news.touches(id) || news.ids().stream().anyMatch(other -> other.startsWith(id + "/"))) {
      refresh();
    }
  }

  private static int number(String text) {
    return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 0;
  }
}
