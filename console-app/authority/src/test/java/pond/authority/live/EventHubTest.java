package pond.authority.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import pond.authority.MovableClock;
import pond.authority.store.change.Change;
import pond.authority.store.change.Kind;
import pond.model.api.live.LiveEvent;

class EventHubTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final EventHub hub = new EventHub("abc", new MovableClock(), 4);

  private void publish(String... runs) {
    for (String run : runs) {
      hub.committed(Set.of(new Change(Kind.RUN, run)));
    }
  }

  private EventHub.Batch read(long position) throws InterruptedException {
    return hub.await(position, 100, Duration.ZERO, () -> false);
  }

  private static List<String> ids(EventHub.Batch batch) {
    return batch.events().stream().map(LiveEvent::id).toList();
  }

  @Test
  void await_afterAPosition_givesWhatCameLaterInOrder() throws InterruptedException {
    publish("a", "b", "c");

    assertEquals(List.of("a", "b", "c"), ids(read(0)));
    assertEquals(List.of("c"), ids(read(2)));
    assertEquals(List.of(), ids(read(3)));
    assertEquals("abc-3", read(0).events().getLast().token());
    assertEquals(List.of("a", "b"), ids(hub.await(0, 2, Duration.ZERO, () -> false)));
  }

  @Test
  void await_positionOverwritten_saysLostAndGoesOnAtTheEnd() throws InterruptedException {
    publish("a", "b", "c", "d");
    assertFalse(read(0).lost());

    publish("e");
    EventHub.Batch batch = read(0);
    assertTrue(batch.lost());
    assertEquals(5, batch.position());
    assertEquals(List.of("b", "c", "d", "e"), ids(read(1)));
  }

  @Test
  void position_ofAToken_isKnownOnlyWhileItCanBeContinued() {
    publish("a", "b", "c", "d", "e");

    assertEquals(OptionalLong.of(1), hub.position("abc-1"));
    assertEquals(OptionalLong.of(5), hub.position(hub.token(5)));
    assertEquals(OptionalLong.empty(), hub.position("abc-0"), "overwritten");
    assertEquals(OptionalLong.empty(), hub.position("abc-6"), "not yet");
    assertEquals(OptionalLong.empty(), hub.position("xyz-3"), "another start");
    assertEquals(OptionalLong.empty(), hub.position("-1"));
    assertEquals(OptionalLong.empty(), hub.position(""));
  }

  @Test
  void await_nothingYet_returnsWithTheNextEvent() throws Exception {
    CompletableFuture<EventHub.Batch> waiting = waiting(new AtomicBoolean());
    publish("a");
    assertEquals(List.of("a"), ids(waiting.get(20, TimeUnit.SECONDS)));
  }

  @Test
  void await_stopped_returnsAtOnce() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    CompletableFuture<EventHub.Batch> waiting = waiting(stop);
    stop.set(true);
    hub.wake();
    assertEquals(List.of(), ids(waiting.get(20, TimeUnit.SECONDS)));
  }

  private CompletableFuture<EventHub.Batch> waiting(AtomicBoolean stop) {
    CompletableFuture<EventHub.Batch> waiting = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                waiting.complete(hub.await(0, 100, LONG, stop::get));
              } catch (InterruptedException e) {
                waiting.completeExceptionally(e);
              }
            });
    return waiting;
  }
}
