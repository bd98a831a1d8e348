package pond.authority.api.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import pond.authority.Authority;
import pond.authority.api.Waits;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.live.EventStream;
import pond.authority.people.Action;
import pond.authority.people.People;
import pond.authority.people.Permissions;
import pond.listener.http.Response;
import pond.model.api.live.LiveEvent;
import pond.model.digest.Sha256;

/** The stream of events. */
public final class EventsApi {
  private static final String LINES = "application/x-ndjson";
  private static final Duration PING = Duration.ofSeconds(10);
  private static final long LONGEST_SECONDS = 86_400;

  private final Authority authority;
  private final Waits waits;
  private final People people;

  public EventsApi(Authority authority, Waits waits) {
    this.authority = authority;
    this.waits = waits;
    this.people = new People(authority.database(), authority.audit(), authority.config().clock());
    waits.onStop(authority.events()::wake);
  }

  /** Its operations. */
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/events", Action.READ_EVENTS, "What changes, a line an event, as it does")
            .query("after", "string", "the token of the last event known; absent for now")
            .query("seconds", "integer", "ends after so many seconds; absent for a day")
            .givesLines(LiveEvent.class)
            .by(this::follow));
  }

  private Response follow(Call call) {
    Duration limit =
        Duration.ofSeconds(call.number("seconds", LONGEST_SECONDS, 0, LONGEST_SECONDS));
    Optional<Sha256> key = call.request().peer().spkiSha256();
    EventStream.Ends ends = new EventStream.Ends(waits::isStopping, () -> mayRead(key), limit);
    EventStream stream =
        new EventStream(authority.events(), authority.config().clock(), PING, ends);
    Optional<String> after = call.request().query("after");
    return Response.stream(LINES, out -> stream.writeTo(out, after));
  }

  private boolean mayRead(Optional<Sha256> key) {
    return key.flatMap(people::identify)
        .map(person -> Permissions.allows(person.role(), Action.READ_EVENTS))
        .orElse(false);
  }
}
