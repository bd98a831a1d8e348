package pond.console.workers.detail;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.text.RelativeTime;
import pond.console.kit.tool.Kit;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.review.WorkerResult;

/** Its newest results and how each was judged. */
final class ResultsTab {
  private final Kit kit;
  private final WorkerState state;
  private final Navigator navigator;
  private final VBox rows = new VBox();

  ResultsTab(Kit kit, WorkerState state, Navigator navigator) {
    this.kit = kit;
    this.state = state;
    this.navigator = navigator;
    rows.getStyleClass().add("card");
    rows.setId("worker-results");
    state.results().value().subscribe(all -> Optional.ofNullable(all).ifPresent(this::draw));
  }

  Node node() {
    VBox box = new VBox(new LoadingPane<>(kit, state.results(), rows, state::refresh));
    box.getStyleClass().add("tab-content");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    return scroll;
  }

  private void draw(List<WorkerResult> all) {
    rows.getChildren().setAll(all.stream().map(this::row).toList());
    if (all.isEmpty()) {
      Label none = new Label(kit.say("workers.no_results"));
      none.getStyleClass().add("muted");
      rows.getChildren().add(none);
    }
    rows.getChildren().getLast().getStyleClass().add("last");
  }

  private Node row(WorkerResult result) {
    Status status = result.verdict().equals("verified") ? Status.VERIFIED : Status.FLAGGED;
    StatusChip chip = new StatusChip(status, kit.words()::text);
    chip.setMinWidth(Region.USE_PREF_SIZE);
    Hyperlink run =
        new Hyperlink(result.runId() + " / " + result.stageId() + " / " + result.attempt());
    run.getStyleClass().addAll("link", "mono");
    run.setMinWidth(Region.USE_PREF_SIZE);
    run.setOnAction(
        e -> navigator.go(Route.to(PageId.RUNS, result.runId()).with("stage", result.stageId())));
    Label why = new Label(String.join(", ", result.reasons()));
    why.getStyleClass().add("muted");
    why.setMinWidth(0);
    why.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(why, Priority.ALWAYS);
    Label outcome =
        new Label(result.rc().map(rc -> kit.say("workers.rc", rc)).or(result::outcome).orElse(""));
    outcome.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(chip, run, why, outcome, RelativeTime.ago(kit.times(), result.at()));
    row.getStyleClass().add("card-row");
    return row;
  }
}
