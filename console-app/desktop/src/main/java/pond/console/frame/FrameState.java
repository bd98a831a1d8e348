package pond.console.frame;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import pond.console.keep.Keep;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;

/** Where one is, where one was, and what waits on each page. */
public final class FrameState implements Navigator {
  private static final int REMEMBERED = 50;
  private static final int RECENT = 8;
  private static final String LAST = "frame.route";

  private final Keep keep;
  private final ReadOnlyObjectWrapper<@Nullable Visit> visit = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Route> here =
      new ReadOnlyObjectWrapper<>(Route.to(PageId.OVERVIEW));
  private final ReadOnlyBooleanWrapper canBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canForward = new ReadOnlyBooleanWrapper();
  private final ObservableMap<PageId, Integer> badges = FXCollections.observableHashMap();
  private final Deque<Route> back = new ArrayDeque<>();
  private final Deque<Route> forward = new ArrayDeque<>();
  private final List<Route> recent = new ArrayList<>();
  private boolean opening;
  private long visits;

  /**
   * A page that is to be shown now.
   *
   * @param number grows, so that going to the same place again is a change
   */
  public record Visit(Route route, long number) {}

  public FrameState(Keep keep) {
    this.keep = keep;
  }

  @Override
  public void go(Route route) {
    if (visit.get() != null && !route.equals(here.get())) {
      remember(back, here.get());
      forward.clear();
    }
    open(route);
  }

  /** To where one was before; nothing happens at the beginning. */
  public boolean back() {
    return step(back, forward);
  }

  /** Takes back a step back. */
  public boolean forward() {
    return step(forward, back);
  }

  /**
   * The page says where it is now. Another object is a step of its own, another filter or tab is
   * not; while a page is being opened it only says more exactly where it was sent to.
   */
  public void moved(Route route) {
    if (route.equals(here.get())) {
      return;
    }
    Route before = here.get();
    boolean sameThing = route.page() == before.page() && route.path().equals(before.path());
    if (!opening && !sameThing) {
      remember(back, before);
      forward.clear();
    }
    settle(route);
  }

  /** Where the person was when the console closed. */
  public Optional<Route> last() {
    return keep.get(LAST).flatMap(Route::parse);
  }

  /** What waits on a page; 0 for nothing. */
  public void badge(PageId page, int waiting) {
    if (waiting > 0) {
      badges.put(page, waiting);
    } else {
      badges.remove(page);
    }
  }

  /** Places seen before, the last first, without the present one. */
  public List<Route> recent() {
    return recent.stream().filter(route -> !route.equals(here.get())).toList();
  }

  /** What is to be shown; null before the first. */
  public ReadOnlyObjectProperty<@Nullable Visit> visit() {
    return visit.getReadOnlyProperty();
  }

  /** Where one is, as the page says it. */
  public ReadOnlyObjectProperty<Route> here() {
    return here.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canBack() {
    return canBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canForward() {
    return canForward.getReadOnlyProperty();
  }

  public ObservableMap<PageId, Integer> badges() {
    return badges;
  }

  private boolean step(Deque<Route> from, Deque<Route> to) {
    Route next = from.pollFirst();
    if (next == null) {
      return false;
    }
    remember(to, here.get());
    open(next);
    return true;
  }

  private void open(Route route) {
    opening = true;
    try {
      settle(route);
      visit.set(new Visit(route, ++visits));
    } finally {
      opening = false;
    }
  }

  private void settle(Route route) {
    here.set(route);
    canBack.set(!back.isEmpty());
    canForward.set(!forward.isEmpty());
    recent.remove(route);
    recent.addFirst(route);
    if (recent.size() > RECENT + 1) {
      recent.removeLast();
    }
    keep.put(LAST, route.text());
  }

  private static void remember(Deque<Route> stack, Route route) {
    stack.addFirst(route);
    if (stack.size() > REMEMBERED) {
      stack.removeLast();
    }
  }
}
