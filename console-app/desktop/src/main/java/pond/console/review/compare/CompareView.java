package pond.console.review.compare;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.text.Hash;
import pond.console.kit.tool.Kit;
import pond.console.page.Navigator;
import pond.console.review.decide.ReviewState;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.review.RerunView;
import pond.model.api.review.ReviewDetail;

/** The flagged result beside the one of the trusted machine. */
public final class CompareView {
  private final Kit kit;
  private final Navigator navigator;
  private final VBox card = new VBox();

  public CompareView(Kit kit, ReviewState state, Navigator navigator) {
    this.kit = kit;
    this.navigator = navigator;
    card.getStyleClass().add("card");
    state.detail().value().subscribe(d -> draw(Optional.ofNullable(d)));
  }

  public Node node() {
    return card;
  }

  private void draw(Optional<ReviewDetail> detail) {
    Optional<RerunView> rerun = detail.flatMap(ReviewDetail::rerun);
    card.setId(rerun.isPresent() ? "review-compare" : null);
    card.setVisible(rerun.isPresent());
    card.setManaged(rerun.isPresent());
    card.getChildren().clear();
    if (detail.isPresent() && rerun.isPresent()) {
      fill(detail.get(), rerun.get());
    }
  }

  private void fill(ReviewDetail detail, RerunView rerun) {
    Label title = new Label(kit.say("review.compare"));
    title.getStyleClass().add("card-title");
    StatusChip chip =
        new StatusChip(status(rerun.compared()), kit.say("review.compared_" + rerun.compared()));
    Label sentence = new Label(kit.say("review.compared_says_" + rerun.compared()));
    sentence.setWrapText(true);
    sentence.setMinHeight(Label.USE_PREF_SIZE);
    Hyperlink run = new Hyperlink(kit.say("review.open_run"));
    run.getStyleClass().add("link");
    run.setOnAction(
        e ->
            navigator.go(
                Route.to(PageId.RUNS, detail.review().runId())
                    .with("stage", detail.review().stageId())
                    .with("attempt", String.valueOf(rerun.attempt()))));
    card.getChildren().addAll(title, chip, sentence, table(rerun), run);
  }

  private GridPane table(RerunView rerun) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    grid.add(head("review.then"), 1, 0);
    grid.add(head("review.now"), 2, 0);
    grid.add(name("review.field_worker"), 0, 1);
    grid.add(new Label("\u2013"), 1, 1);
    grid.add(new Label(rerun.workerName().orElse(kit.say("review.nobody_yet"))), 2, 1);
    grid.add(name("review.field_output_sha"), 0, 2);
    grid.add(hash(rerun.outputShaThen()), 1, 2);
    grid.add(hash(rerun.outputShaNow()), 2, 2);
    grid.add(name("review.field_rc"), 0, 3);
    grid.add(number(rerun.rcThen()), 1, 3);
    grid.add(number(rerun.rcNow()), 2, 3);
    return grid;
  }

  private Label head(String key) {
    Label label = new Label(kit.say(key));
    label.setMinWidth(Label.USE_PREF_SIZE);
    label.getStyleClass().add("field-name");
    return label;
  }

  private Label name(String key) {
    return head(key);
  }

  private static Node hash(Optional<String> sha) {
    return sha.<Node>map(Hash::label).orElseGet(() -> new Label("\u2013"));
  }

  private static Node number(Optional<Integer> rc) {
    Label label = new Label(rc.map(String::valueOf).orElse("\u2013"));
    label.getStyleClass().add("mono");
    return label;
  }

  private static Status status(String compared) {
    return switch (compared) {
      case "equal" -> Status.MATCH;
      case "differs" -> Status.DIFFERS;
      case "not_deterministic" -> Status.WARNING;
      case "failed" -> Status.FAILED;
      default -> Status.RUNNING;
    };
  }
}
