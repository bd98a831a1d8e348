package pond.authority.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.api.ApiBench.Client;
import pond.authority.people.Access;
import pond.authority.people.Person;
import pond.authority.people.Role;
import pond.authority.store.change.Kind;
import pond.io.tls.TlsIdentity;
import pond.model.api.live.LiveEvent;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/** The stream of events over real TLS. */
@Timeout(120)
final class EventsApiTest {
  @TempDir Path folder;
  private ApiBench bench;

  @BeforeEach
  void start() {
    bench = new ApiBench(folder);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private record Follower(BufferedReader lines) {
    LiveEvent next() throws IOException {
      return parse(lines.readLine());
    }

    LiveEvent until(String kind) throws IOException {
      LiveEvent event = next();
      while (!event.kind().equals(kind)) {
        event = next();
      }
      return event;
    }
  }

  private static Follower follow(Client client, String query) throws Exception {
    HttpResponse<InputStream> response =
        client
            .http()
            .send(client.request("/v1/events" + query).build(), BodyHandlers.ofInputStream());
    assertEquals(200, response.statusCode());
    assertEquals(
        Optional.of("application/x-ndjson"), response.headers().firstValue("Content-Type"));
    return new Follower(new BufferedReader(new InputStreamReader(response.body(), UTF_8)));
  }

  private static LiveEvent parse(String line) {
    try {
      return StrictJson.read(line.getBytes(UTF_8), LiveEvent.class);
    } catch (JsonRefusedException e) {
      throw new AssertionError(line, e);
    }
  }

  @Test
  void events_codeMintedByAnother_isToldAndCanBeReadAtOnce() throws Exception {
    Client viewer = bench.as(Role.VIEWER);
    Client operator = bench.as(Role.OPERATOR);
    Follower follower = follow(viewer, "");
    assertEquals("hello", follower.next().kind());

    String mint =
        "{\"pools\":[\"byo\"],\"tenants\":[\"acme-web\"],\"orgs\":[],\"tags\":[],\"ttl_seconds\":0,"
            + "\"note\":\"\"}";
    assertEquals(201, operator.post("/v1/codes", mint).status());
    String code = follower.until("code").id();
    assertEquals(200, viewer.get("/v1/codes/" + code).status());
    assertTrue(follower.until("audit").id().matches("\\d+"));
  }

  @Test
  void events_connectedAgainWithTheLastToken_missesNothing() throws Exception {
    Client viewer = bench.as(Role.VIEWER);
    String token = follow(viewer, "").next().token();
    touch("r-1");
    Follower again = follow(viewer, "?after=" + token);
    assertEquals("hello", again.next().kind());
    assertEquals("r-1", again.until("run").id());
    Follower foreign = follow(viewer, "?after=0000-7");
    assertEquals("hello", foreign.next().kind());
    assertEquals("reset", foreign.next().kind());
  }

  @Test
  void events_personRevoked_isCutOff() throws Exception {
    TlsIdentity identity = bench.identity();
    bench.people().add(new Person(identity.pin(), "bea", Role.VIEWER), "test");
    Follower follower = follow(bench.client(Optional.of(identity)), "");
    assertEquals("hello", follower.next().kind());

    new Access(bench.authority().database(), bench.authority().audit(), bench.runs().clock())
        .revoke(identity.pin(), "test", "");
    touch("r-secret");
    String line = follower.lines().readLine();
    while (line != null) {
      assertTrue(!line.contains("r-secret"), line);
      line = follower.lines().readLine();
    }
  }

  @Test
  void events_serverStops_endsOrderly() throws Exception {
    Follower follower = follow(bench.as(Role.VIEWER), "");
    assertEquals("hello", follower.next().kind());
    bench.api().close();
    assertEquals(null, follower.lines().readLine());
  }

  @Test
  void events_tenThousandInAMinuteAndMore_reachTwoFollowersWithoutReset() throws Exception {
    Client viewer = bench.as(Role.VIEWER);
    Follower one = follow(viewer, "");
    Follower two = follow(viewer, "");
    long begun = System.nanoTime();
    Thread writer =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int i = 0; i < 10_000; i++) {
                    touch("r-" + i);
                  }
                });
    Map<Follower, Set<String>> seen = new HashMap<>();
    for (Follower follower : Set.of(one, two)) {
      Set<String> runs = seen.computeIfAbsent(follower, f -> new HashSet<>());
      while (runs.size() < 10_000) {
        LiveEvent event = follower.next();
        assertTrue(!event.kind().equals("reset"), event.toString());
        if (event.kind().equals("run")) {
          runs.add(event.id());
        }
      }
    }
    writer.join();
    long ms = (System.nanoTime() - begun) / 1_000_000;
    System.out.println("10,000 commits with an event each, two followers: " + ms + " ms");
    assertTrue(ms < 60_000, "10,000 events a minute: " + ms + " ms");
  }

  private void touch(String run) {
    bench
        .authority()
        .database()
        .write(
            tx -> {
              tx.changed(Kind.RUN, run);
              return 0;
            });
  }
}
