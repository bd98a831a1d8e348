package pond.console.review;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pond.console.kit.Chip;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.review.decide.ReviewState;
import pond.model.api.review.ReviewDetail;
import pond.model.api.review.ReviewView;

/** What is flagged, and in plain words why. */
final class ReviewHead {
  private final Kit kit;
  private final FlowPane chips = new FlowPane();
  private final Label why = new Label();
  private final VBox box = new VBox(chips, why);

  ReviewHead(Kit kit, ReviewState state) {
    this.kit = kit;
    chips.getStyleClass().add("flow");
    why.setId("review-why");
    why.setWrapText(true);
    why.setMinHeight(Label.USE_PREF_SIZE);
    box.getStyleClass().add("column");
    state.detail().value().subscribe(d -> Optional.ofNullable(d).ifPresent(this::draw));
  }

  Node node() {
    return box;
  }

  private void draw(ReviewDetail detail) {
    ReviewView review = detail.review();
    Label title = new Label(review.project() + " / " + review.stageId() + " / " + review.attempt());
    title.getStyleClass().add("section-title");
    chips
        .getChildren()
        .setAll(
            title,
            new StatusChip(Status.FLAGGED, kit.words()::text),
            new Chip(Icon.WORKERS, Inert.line(review.workerName(), 40)),
            new Chip(Icon.RUNS, review.runId()),
            new Chip(Icon.ASSIGN, review.assignee().orElse(kit.say("review.nobody"))));
    why.setText(Reviews.reasons(kit, review) + " " + kit.say("review.kept"));
  }
}
