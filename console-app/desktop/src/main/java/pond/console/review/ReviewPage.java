package pond.console.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pond.console.desk.Bulletin;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.tool.Kit;
import pond.console.page.Command;
import pond.console.page.Page;
import pond.console.page.PageContext;
import pond.console.review.compare.CompareView;
import pond.console.review.decide.Choice;
import pond.console.review.decide.DecideState;
import pond.console.review.decide.DecideView;
import pond.console.review.decide.ReviewState;
import pond.console.review.evidence.EvidenceTable;
import pond.console.review.evidence.KnownView;
import pond.console.review.queue.QueueState;
import pond.console.review.queue.QueueView;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.review.ReviewView;

/** Flagged results: the queue at the left, the evidence in the middle, the decision below. */
public final class ReviewPage implements Page {
  /** The queue's least width counts so often before there is room for both. */
  private static final double NARROW = 3.2;

  private final PageContext context;
  private final Kit kit;
  private final QueueState queue;
  private final ReviewState review;
  private final QueueView queueView;
  private final DecideState deciding;
  private final DecideView decide;
  private final Node side;
  private final Node detail;
  private final BorderPane view = new BorderPane();
  private final SimpleObjectProperty<Route> here =
      new SimpleObjectProperty<>(Route.to(PageId.REVIEW));
  private final SimpleStringProperty crumb = new SimpleStringProperty("");
  private Bulletin.@Nullable Following following;

  public ReviewPage(PageContext context) {
    this.context = context;
    this.kit = Kit.of(context);
    this.queue =
        new QueueState(
            context.desk().api(),
            context.desk().bulletin(),
            context.hop(),
            context.clock(),
            context.keep());
    this.review =
        new ReviewState(
            context.desk().api(),
            context.desk().me(),
            context.hop(),
            context.clock(),
            context.notices(),
            context.words());
    this.queueView = new QueueView(kit, queue, context.navigator());
    this.deciding = new DecideState(review, context.asking(), context.words());
    this.decide = new DecideView(kit, review, deciding);
    this.side = queueView.node();
    this.detail = detail();
    view.setCenter(detail);
    view.setLeft(side);
    view.getStyleClass().addAll("review", "page-pad");
    view.widthProperty().addListener((o, before, now) -> arrange(now.doubleValue()));
    review.onDecided(this::decided);
    queue.filter().text().addListener((o, before, now) -> moved());
    queue.shown().addListener((ListChangeListener<ReviewView>) change -> first());
  }

  /** Beside each other where both have room, else the queue above. */
  private void arrange(double width) {
    boolean narrow = width < NARROW * side.minWidth(-1);
    if (narrow == (view.getTop() == null)) {
      side.getStyleClass().remove(narrow ? "review-side" : "review-above");
      side.getStyleClass().add(narrow ? "review-above" : "review-side");
      view.setLeft(null);
      view.setTop(null);
      if (narrow) {
        view.setTop(side);
      } else {
        view.setLeft(side);
      }
    }
  }

  private Node detail() {
    VBox column =
        new VBox(
            new ReviewHead(kit, review).node(),
            new EvidenceTable(kit, review).node(),
            new CompareView(kit, review, context.navigator()).node(),
            decide.node(),
            new KnownView(kit, review, context.navigator()).node());
    column.getStyleClass().add("review-detail");
    ScrollPane scroll =
        new ScrollPane(new LoadingPane<>(kit, review.detail(), column, review::refresh));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    return scroll;
  }

  /** With nothing chosen, the first that waits is shown. */
  private void first() {
    if (Reviews.id(here.get()).isEmpty() && following != null) {
      queue.shown().stream().findFirst().ifPresent(r -> show(r.reviewId()));
    }
  }

  private void show(String id) {
    here.set(queue.filter().to(Reviews.route(id)));
    crumb.set(id);
    queueView.mark(id);
    review.open(id);
  }

  private void decided(String id) {
    queue.refresh();
    boolean rerun = review.detail().now().map(d -> d.rerun().isPresent()).orElse(false);
    if (!rerun) {
      queue.nextOpen(id).ifPresent(next -> show(next.reviewId()));
    }
  }

  private void moved() {
    String id = Reviews.id(here.get());
    here.set(queue.filter().to(id.isEmpty() ? Route.to(PageId.REVIEW) : Reviews.route(id)));
  }

  private void step(int by) {
    queue.step(Reviews.id(here.get()), by).map(ReviewView::reviewId).ifPresent(this::show);
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    all.add(new Command("review.next", kit.say("review.next"), "j", () -> step(1)));
    all.add(new Command("review.previous", kit.say("review.previous"), "k", () -> step(-1)));
    if (!Reviews.id(here.get()).isEmpty()) {
      all.add(choice(Choice.RERUN, "review.rerun", "1"));
      all.add(choice(Choice.REJECT, "review.reject", "2"));
      all.add(choice(Choice.ACCEPT, "review.accept", "3"));
      all.add(
          new Command("review.key_quarantine", kit.say("review.key_quarantine"), "4", this::also));
      all.add(new Command("review.why", kit.say("review.why"), "r", decide::focusReason));
      all.add(
          new Command("review.submit", kit.say("review.submit"), "Ctrl+Enter", deciding::submit));
      all.add(new Command("review.assign_me", kit.say("review.assign_me"), "a", review::assignMe));
      all.add(new Command("review.note", kit.say("review.note"), "n", decide::focusNote));
      all.add(new Command("review.snooze", kit.say("review.snooze"), "s", decide::openSnooze));
    }
    return all;
  }

  private Command choice(Choice choice, String key, String keys) {
    return new Command(key, kit.say(key), keys, () -> deciding.mark(choice));
  }

  /** Whether the worker goes into quarantine too; only for who may. */
  private void also() {
    boolean may = context.desk().me().may("quarantine_worker");
    review.quarantine().set(may && !review.quarantine().get());
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void open(Route route) {
    if (following == null) {
      following = context.desk().bulletin().follow(Set.of("review", "run"), review::news);
    }
    here.set(route);
    queue.filter().from(route);
    queue.open();
    String id = Reviews.id(route);
    if (id.isEmpty()) {
      crumb.set("");
      first();
    } else {
      show(id);
    }
  }

  @Override
  public void leave() {
    queue.leave();
    if (following != null) {
      following.stop();
      following = null;
    }
  }

  @Override
  public void refresh() {
    queue.refresh();
    review.refresh();
  }

  @Override
  public ObservableValue<Route> here() {
    return here;
  }

  @Override
  public ObservableValue<String> crumb() {
    return crumb;
  }

  @Override
  public Optional<Node> filterField() {
    return Optional.of(queueView.filterField());
  }
}
