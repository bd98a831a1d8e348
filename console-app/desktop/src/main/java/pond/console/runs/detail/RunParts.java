package pond.console.runs.detail;

import java.time.Clock;
import pond.console.desk.Desk;
import pond.console.hop.Hop;
import pond.console.keep.Keep;
import pond.console.runs.events.EventsState;
import pond.console.runs.evidence.EvidenceState;
import pond.console.runs.log.LogState;
import pond.console.runs.outputs.OutputsState;
import pond.console.runs.placement.PlacementState;
import pond.model.api.RunView;

/** The state of everything on a run's page. */
public record RunParts(
    RunState run,
    LogState log,
    OutputsState outputs,
    PlacementState placement,
    EventsState events,
    EvidenceState evidence) {
  /** Fresh parts. */
  public static RunParts of(Desk desk, Hop hop, Clock clock, Keep keep) {
    return new RunParts(
        new RunState(desk, hop, clock),
        new LogState(desk.api(), hop, keep),
        new OutputsState(desk.api(), hop, clock),
        new PlacementState(desk.api(), hop, clock),
        new EventsState(desk.api(), hop, clock),
        new EvidenceState(desk.api(), hop));
  }

  /** Brings what the shown tab needs up to date with the run and the stage looked at. */
  public void follow(String tab) {
    run.run().now().ifPresent(view -> follow(tab, view));
  }

  /** Nothing of it is shown any more. */
  public void leave() {
    run.leave();
    log.close();
    outputs.close();
  }

  private void follow(String tab, RunView view) {
    switch (tab) {
      case "log" -> {
        log.open(view.runId());
        log.showStage(run.stage().get(), run.attempt().get());
      }
      case "outputs" ->
          run.stageNow()
              .ifPresent(
                  stage ->
                      run.attemptNow()
                          .filter(attempt -> attempt.outputSha().isPresent())
                          .ifPresentOrElse(
                              attempt ->
                                  outputs.ask(view.runId(), stage.stageId(), attempt.attempt()),
                              outputs::close));
      case "placement" ->
          run.stageNow().ifPresent(stage -> placement.ask(view.runId(), stage.stageId()));
      case "events" -> events.ask(view.runId());
      default -> {}
    }
  }
}
