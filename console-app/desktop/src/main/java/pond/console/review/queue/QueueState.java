package pond.console.review.queue;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.client.Lists;
import pond.console.desk.Bulletin;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.keep.Keep;
import pond.console.kit.filter.FilterState;
import pond.model.api.review.ReviewView;
import pond.model.filter.Filter;
import pond.model.filter.RowFilters;

/**
 * The reviews that match the filter: those that wait first, oldest first; then what was decided.
 */
public final class QueueState {
  private static final Comparator<ReviewView> ORDER =
      Comparator.<ReviewView, Integer>comparing(r -> rank(r.state()))
          .thenComparing(ReviewView::flaggedAt)
          .thenComparing(ReviewView::reviewId);

  private final Api api;
  private final Bulletin bulletin;
  private final Clock clock;
  private final Loading<List<ReviewView>> reviews;
  private final ObservableList<ReviewView> shown = FXCollections.observableArrayList();
  private final FilterState<ReviewView> filter;
  private Filter now = Filter.ALL;
  private Bulletin.@Nullable Following following;

  public QueueState(Api api, Bulletin bulletin, Hop hop, Clock clock, Keep keep) {
    this.api = api;
    this.bulletin = bulletin;
    this.clock = clock;
    this.reviews = new Loading<>(hop, clock);
    this.filter = new FilterState<>(RowFilters.REVIEWS, keep, "review", this::filtered);
  }

  public void open() {
    if (following == null) {
      following = bulletin.follow(Set.of("review", "run"), news -> refresh());
    }
    refresh();
  }

  public void leave() {
    if (following != null) {
      following.stop();
      following = null;
    }
  }

  public void refresh() {
    reviews.load(
        () -> api.get("/v1/reviews?state=all", Lists.Reviews.class).items(), all -> draw());
  }

  /** The one to look at after {@code id}: the next that is open, else the first that is. */
  public Optional<ReviewView> nextOpen(String id) {
    List<ReviewView> open = shown.stream().filter(r -> r.state().equals("open")).toList();
    return open.stream()
        .filter(r -> !r.reviewId().equals(id))
        .filter(r -> at(r.reviewId()) > at(id))
        .findFirst()
        .or(() -> open.stream().filter(r -> !r.reviewId().equals(id)).findFirst());
  }

  /** The one so many places further down, or none beyond the ends. */
  public Optional<ReviewView> step(String id, int by) {
    int to = at(id) + by;
    return to >= 0 && to < shown.size() ? Optional.of(shown.get(to)) : Optional.empty();
  }

  private int at(String id) {
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).reviewId().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private void filtered(Filter filter) {
    now = filter;
    draw();
  }

  private void draw() {
    List<ReviewView> all = reviews.now().orElse(List.of());
    shown.setAll(
        RowFilters.REVIEWS.apply(now, all, clock.instant()).stream().sorted(ORDER).toList());
  }

  private static int rank(String state) {
    return switch (state) {
      case "open", "awaiting_second" -> 0;
      case "rerunning" -> 1;
      case "snoozed" -> 2;
      default -> 3;
    };
  }

  public ObservableList<ReviewView> shown() {
    return shown;
  }

  public FilterState<ReviewView> filter() {
    return filter;
  }

  public Loading<List<ReviewView>> reviews() {
    return reviews;
  }
}
