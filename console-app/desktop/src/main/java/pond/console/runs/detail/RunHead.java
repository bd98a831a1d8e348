package pond.console.runs.detail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import pond.console.kit.Actions;
import pond.console.kit.Chip;
import pond.console.kit.PageHead;
import pond.console.kit.Tier;
import pond.console.kit.export.SaveAs;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.notice.Asking;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.runs.cancel.RunCancel;
import pond.console.runs.status.Mark;
import pond.model.api.RunView;
import pond.model.api.StageView;

/** The head of a run's page: outcome and verdict as two chips, and what can be done. */
final class RunHead {
  private final Kit kit;
  private final RunParts parts;
  private final Navigator navigator;
  private final Asking asking;
  private final SaveAs saveAs;
  private final PageHead head;

  RunHead(Kit kit, RunParts parts, Navigator navigator, Asking asking, SaveAs saveAs) {
    this.kit = kit;
    this.parts = parts;
    this.navigator = navigator;
    this.asking = asking;
    this.saveAs = saveAs;
    this.head = new PageHead(parts.run().runId());
    head.setId("run-head");
    head.setMinHeight(PageHead.USE_PREF_SIZE);
  }

  Node node() {
    return head;
  }

  void show(RunView run) {
    List<Node> chips = new ArrayList<>();
    chips.add(Mark.run(run.state()).chip(kit.words()));
    chips.add(Mark.verdict(run).chip(kit.words()));
    run.stages().stream().map(StageView::tier).distinct().forEach(tier -> chips.add(tier(tier)));
    chips.add(new Chip(Icon.TENANTS, run.project()));
    chips.add(submitted(run));
    head.chips(chips.toArray(Node[]::new));
    List<Node> actions = new ArrayList<>();
    actions.add(link());
    actions.add(button("run-again", "runs.again", Icon.REFRESH, () -> again(run)));
    actions.add(button("run-export", "runs.export", Icon.EXPORT, () -> export(run)));
    if (RunCancel.isPossible(run.state())) {
      Button cancel = button("run-cancel", "runs.cancel", Icon.CANCELLED, () -> cancel(run));
      cancel.getStyleClass().add("danger");
      actions.add(Actions.guarded(kit, RunCancel.ACTION, cancel));
    }
    Interest.flagged(run).ifPresent(stage -> actions.add(review(run, stage)));
    head.actions(actions.toArray(Node[]::new));
  }

  void cancel(RunView run) {
    asking.ask(
        RunCancel.ask(kit.words(), run.runId()),
        answer ->
            parts
                .run()
                .cancel(
                    answer.reason(),
                    () -> kit.notices().say(kit.say("runs.cancelled", run.runId())),
                    kit.notices()::problem));
  }

  private Label submitted(RunView run) {
    String ago = kit.times().ago(run.submittedAt());
    Optional<Duration> took = run.finishedAt().map(end -> Duration.between(run.submittedAt(), end));
    String said =
        took.map(time -> kit.say("runs.submitted_took", ago, run.submittedBy(), took(time)))
            .orElse(kit.say("runs.submitted", ago, run.submittedBy()));
    Label label = new Label(said);
    label.getStyleClass().add("muted");
    label.setTooltip(new Tooltip(kit.times().text().full(run.submittedAt())));
    return label;
  }

  private String took(Duration time) {
    return kit.times().text().took(time);
  }

  private Chip tier(String tier) {
    return new Chip(Tier.of(tier).icon(), tier);
  }

  private Button link() {
    Button link =
        button(
            "run-link",
            "runs.copy_link",
            Icon.LINK,
            () -> {
              kit.copying().copy(parts.run().here().text());
              kit.notices().say(kit.say("runs.link_copied"));
            });
    link.setText("");
    link.getStyleClass().add("icon-button");
    link.setAccessibleText(kit.say("runs.copy_link"));
    link.setTooltip(new Tooltip(kit.say("runs.copy_link")));
    return link;
  }

  private Button review(RunView run, StageView stage) {
    int attempt =
        stage.attempts().stream()
            .filter(a -> a.verdict().orElse("").equals("flagged"))
            .mapToInt(a -> a.attempt())
            .max()
            .orElse(1);
    Route route = Route.to(PageId.REVIEW, run.runId(), stage.stageId(), String.valueOf(attempt));
    Button review = button("run-review", "runs.review", Icon.FLAG, () -> navigator.go(route));
    review.getStyleClass().add("primary");
    return review;
  }

  private void again(RunView run) {
    navigator.go(Route.to(PageId.RUNS, "new").with("project", run.project()));
  }

  private void export(RunView run) {
    saveAs
        .ask("evidence-" + run.runId())
        .ifPresent(
            folder ->
                parts
                    .evidence()
                    .export(
                        run.runId(),
                        folder,
                        done -> kit.notices().say(kit.say("runs.exported", done.toString())),
                        kit.notices()::problem));
  }

  private Button button(String id, String key, Icon icon, Runnable act) {
    Button button = new Button(kit.say(key), Icons.of(icon));
    button.setId(id);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(pressed -> act.run());
    return button;
  }
}
