package pond.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.console.keep.MapKeep;
import pond.console.route.PageId;
import pond.console.route.Route;

class FrameStateTest {
  private static final Route OVERVIEW = Route.to(PageId.OVERVIEW);
  private static final Route WORKERS = Route.to(PageId.WORKERS);
  private static final Route GPU = Route.to(PageId.WORKERS, "w-91c2");

  private final MapKeep keep = new MapKeep();
  private final FrameState state = new FrameState(keep);

  @Test
  void back_afterGoing_isWhereOneWas() {
    state.go(OVERVIEW);
    state.go(WORKERS);
    state.go(GPU);
    assertTrue(state.back());
    assertEquals(WORKERS, state.here().get());
    assertTrue(state.back());
    assertEquals(OVERVIEW, state.here().get());
    assertFalse(state.back());
    assertTrue(state.forward());
    assertTrue(state.forward());
    assertEquals(GPU, state.here().get());
    assertFalse(state.canForward().get());
  }

  @Test
  void moved_byThePageToAnObject_isAStepOfItsOwn() {
    state.go(WORKERS);
    state.moved(GPU);
    assertTrue(state.back());
    assertEquals(WORKERS, state.here().get());
  }

  @Test
  void moved_toAnotherFilterOrTab_isNoStep() {
    state.go(OVERVIEW);
    state.go(WORKERS);
    state.moved(WORKERS.with("filter", "tier:byo"));
    state.moved(WORKERS.with("filter", "tier:byo is:flagged"));
    assertTrue(state.back());
    assertEquals(OVERVIEW, state.here().get());
  }

  @Test
  void moved_whileOpening_doesNotTrapBack() {
    state
        .visit()
        .addListener(
            (o, before, now) -> {
              if (Objects.requireNonNull(now).route().equals(GPU)) {
                state.moved(WORKERS);
              }
            });
    state.go(OVERVIEW);
    state.go(GPU);
    assertEquals(WORKERS, state.here().get());
    assertTrue(state.back());
    assertEquals(OVERVIEW, state.here().get());
  }

  @Test
  void go_toTheSamePlace_opensItAgainWithoutAStep() {
    state.go(WORKERS);
    long before = Objects.requireNonNull(state.visit().get()).number();
    state.go(WORKERS);
    assertEquals(before + 1, Objects.requireNonNull(state.visit().get()).number());
    assertFalse(state.canBack().get());
  }

  @Test
  void last_afterARestart_isWhereOneWas() {
    state.go(GPU.with("tab", "keys"));
    assertEquals(Optional.of(GPU.with("tab", "keys")), new FrameState(keep).last());
    keep.put("frame.route", "http://elsewhere");
    assertEquals(Optional.empty(), new FrameState(keep).last());
  }

  @Test
  void recent_hasEachPlaceOnceAndNotThePresentOne() {
    state.go(OVERVIEW);
    state.go(GPU);
    state.go(OVERVIEW);
    state.go(WORKERS);
    assertEquals(List.of(OVERVIEW, GPU), state.recent());
  }

  @Test
  void badge_ofZero_isNone() {
    state.badge(PageId.REVIEW, 3);
    assertEquals(3, state.badges().get(PageId.REVIEW));
    state.badge(PageId.REVIEW, 0);
    assertTrue(state.badges().isEmpty());
  }
}
