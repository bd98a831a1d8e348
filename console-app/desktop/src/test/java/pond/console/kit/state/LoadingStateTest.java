package pond.console.kit.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pond.client.ClientException;
import pond.console.hop.InlineHop;
import pond.console.hop.Loading;

class LoadingStateTest {
  private static final Duration LONG = Duration.ofMillis(301);

  private final InlineHop hop = new InlineHop().hold();
  private final Loading<String> loading = new Loading<>(hop, hop.clock());
  private final LoadingState<String> state = new LoadingState<>(hop, loading);

  @Test
  void show_ofAQuickAnswer_isNeverASkeleton() {
    loading.load(() -> "x");
    hop.pass(Duration.ofMillis(299));
    assertEquals(LoadingState.Show.NOTHING, state.show().get());
    hop.work();
    hop.pass(LONG);
    assertEquals(LoadingState.Show.CONTENT, state.show().get());
  }

  @Test
  void show_ofASlowAnswer_isASkeletonFirst() {
    loading.load(() -> "x");
    hop.pass(LONG);
    assertEquals(LoadingState.Show.SKELETON, state.show().get());
    hop.work();
    assertEquals(LoadingState.Show.CONTENT, state.show().get());
  }

  @Test
  void show_ofAFailure_isTheErrorAndThenTheNextAnswer() {
    loading.load(LoadingStateTest::refused);
    hop.work();
    assertEquals(LoadingState.Show.ERROR, state.show().get());
    loading.load(() -> "x");
    hop.work();
    assertEquals(LoadingState.Show.CONTENT, state.show().get());
  }

  @Test
  void show_ofAFailedRefresh_isTheStaleValue() {
    loading.load(() -> "x");
    hop.work();
    loading.load(LoadingStateTest::refused);
    hop.pass(LONG);
    assertEquals(LoadingState.Show.CONTENT, state.show().get());
    hop.work();
    assertEquals(LoadingState.Show.STALE, state.show().get());
    assertEquals("x", loading.now().orElseThrow());
  }

  @Test
  void busy_ofSlowWork_showsAfterAMoment() {
    BusyState busy = new BusyState(hop);
    List<String> done = new ArrayList<>();
    busy.run(() -> "minted", done::add, problem -> done.add(problem.code()));
    assertTrue(busy.busy().get());
    assertFalse(busy.slow().get());
    hop.pass(LONG);
    assertTrue(busy.slow().get());
    hop.work();
    assertFalse(busy.busy().get());
    assertFalse(busy.slow().get());
    assertEquals(List.of("minted"), done);
  }

  @Test
  void busy_ofWorkThatFails_endsToo() {
    BusyState busy = new BusyState(hop);
    List<String> done = new ArrayList<>();
    busy.run(LoadingStateTest::refused, done::add, problem -> done.add(problem.code()));
    hop.work();
    hop.pass(LONG);
    assertFalse(busy.busy().get());
    assertFalse(busy.slow().get());
    assertEquals(List.of("CANNOT_CONNECT"), done);
  }

  private static String refused() {
    throw new ClientException(1, "CANNOT_CONNECT", "No answer.", "Look whether it runs.");
  }
}
