package pond.console.review.queue;

import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.filter.FilterBar;
import pond.console.kit.state.EmptyPane;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.text.Inert;
import pond.console.kit.text.RelativeTime;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.page.Navigator;
import pond.console.review.Reviews;
import pond.model.api.review.ReviewView;

/** The queue at the left. */
public final class QueueView {
  private final Kit kit;
  private final QueueState state;
  private final Navigator navigator;
  private final VBox rows = new VBox();
  private final FilterBar bar;
  private String chosen = "";

  public QueueView(Kit kit, QueueState state, Navigator navigator) {
    this.kit = kit;
    this.state = state;
    this.navigator = navigator;
    this.bar =
        new FilterBar(
            kit,
            "review",
            state.filter(),
            javafx.beans.binding.Bindings.createStringBinding(
                () -> kit.words().count("review.count", state.shown().size()), state.shown()));
    rows.setId("review-queue");
    rows.getStyleClass().add("review-queue");
    state.shown().addListener((ListChangeListener<ReviewView>) change -> draw());
    state.reviews().value().subscribe(all -> draw());
  }

  public Node node() {
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    LoadingPane<?> body = new LoadingPane<>(kit, state.reviews(), scroll, state::refresh);
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox box = new VBox(bar, body);
    box.getStyleClass().addAll("column", "review-side");
    return box;
  }

  /** Marks the one that is shown. */
  public void mark(String reviewId) {
    chosen = reviewId;
    draw();
  }

  /** The field that / goes to. */
  public Node filterField() {
    return bar.field();
  }

  private void draw() {
    rows.getChildren().setAll(state.shown().stream().map(this::row).toList());
    if (state.shown().isEmpty() && state.reviews().now().isPresent()) {
      rows.getChildren()
          .add(
              state.filter().text().get().isBlank()
                  ? new EmptyPane(
                      kit,
                      Icon.FLAG,
                      kit.say("review.none"),
                      kit.say("review.none_why"),
                      null,
                      "pond review list")
                  : EmptyPane.filtered(kit, state.filter()::clear));
    }
  }

  private Node row(ReviewView review) {
    StatusChip chip =
        new StatusChip(status(review.state()), kit.say("review.state_" + review.state()));
    chip.setMinWidth(Region.USE_PREF_SIZE);
    RelativeTime when = RelativeTime.ago(kit.times(), review.flaggedAt());
    when.getStyleClass().addAll("muted", "small");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox top = new HBox(chip, space, when);
    top.getStyleClass().add("row");
    Label what = new Label(review.project() + " / " + review.stageId());
    what.getStyleClass().addAll("strong", "may-shorten");
    Label why = new Label(Reviews.reasons(kit, review));
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    Label who =
        new Label(
            Inert.line(review.workerName(), 40) + review.assignee().map(a -> " · " + a).orElse(""));
    who.getStyleClass().addAll("muted", "small", "may-shorten");
    VBox row = new VBox(top, what, why, who);
    row.getStyleClass().add("review-row");
    if (review.reviewId().equals(chosen)) {
      row.getStyleClass().add("selected");
    }
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.BUTTON);
    row.setAccessibleText(what.getText() + ", " + why.getText());
    row.setOnMouseClicked(e -> navigator.go(Reviews.route(review.reviewId())));
    row.setOnKeyPressed(e -> pressed(e, review));
    return row;
  }

  private void pressed(KeyEvent event, ReviewView review) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      navigator.go(Reviews.route(review.reviewId()));
      event.consume();
    }
  }

  static Status status(String state) {
    return switch (state) {
      case "open" -> Status.FLAGGED;
      case "awaiting_second", "snoozed" -> Status.WAITING;
      case "rerunning" -> Status.RUNNING;
      default -> Status.USED;
    };
  }
}
