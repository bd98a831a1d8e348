package pond.authority.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import pond.authority.store.change.Kind;
import pond.model.api.live.LiveEvent;
import pond.model.json.StrictJson;

/**
 * One follower's stream, a line an event (docs/spec/operator-api.md, "Events"). It runs on its
 * request's own thread: when the peer reads slowly only this thread waits.
 *
 * <p>Security property: whether the follower may still read is asked of the store at every ping and
 * whenever a person changed, so somebody whose access was taken away is cut off.
 */
public final class EventStream {
  private static final int MOST_AT_ONCE = 500;

  private final EventHub hub;
  private final Clock clock;
  private final Duration ping;
  private final Ends ends;

  /**
   * When a stream is over.
   *
   * @param stopping the server stops
   * @param allowed whether the follower may still read
   * @param limit the longest it may last
   */
  public record Ends(BooleanSupplier stopping, BooleanSupplier allowed, Duration limit) {}

  public EventStream(EventHub hub, Clock clock, Duration ping, Ends ends) {
    this.hub = hub;
    this.clock = clock;
    this.ping = ping;
    this.ends = ends;
  }

  /** Writes until the end; {@code after} is the token that the follower knows. */
  public void writeTo(OutputStream out, Optional<String> after)
      throws IOException, InterruptedException {
    OptionalLong known = after.map(hub::position).orElseGet(() -> OptionalLong.of(hub.now()));
    long position = known.orElseGet(hub::now);
    write(out, List.of(own("hello", position)));
    if (known.isEmpty()) {
      write(out, List.of(own("reset", position)));
    }
    follow(out, position);
  }

  private void follow(OutputStream out, long from) throws IOException, InterruptedException {
    long position = from;
    long end = System.nanoTime() + ends.limit().toNanos();
    long check = System.nanoTime() + ping.toNanos();
    while (!ends.stopping().getAsBoolean() && System.nanoTime() - end < 0) {
      Duration wait = Duration.ofNanos(Math.max(1, Math.min(check, end) - System.nanoTime()));
      EventHub.Batch batch = hub.await(position, MOST_AT_ONCE, wait, ends.stopping());
      boolean due = System.nanoTime() - check >= 0;
      if ((due || aboutPeople(batch)) && !ends.allowed().getAsBoolean()) {
        return;
      }
      position = batch.position();
      write(out, batch.lost() ? List.of(own("reset", position)) : batch.events());
      if (due) {
        write(out, List.of(own("ping", position)));
        check = System.nanoTime() + ping.toNanos();
      }
    }
  }

  private static boolean aboutPeople(EventHub.Batch batch) {
    return batch.lost()
        || batch.events().stream().anyMatch(e -> e.kind().equals(Kind.PERSON.word()));
  }

  private LiveEvent own(String kind, long position) {
    return new LiveEvent(hub.token(position), kind, "", clock.instant());
  }

  private static void write(OutputStream out, List<LiveEvent> events) throws IOException {
    if (events.isEmpty()) {
      return;
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (LiveEvent event : events) {
      lines.writeBytes(StrictJson.write(event));
      lines.write('\n');
    }
    // One write is one flush to the peer.
    out.write(lines.toByteArray());
  }
}
