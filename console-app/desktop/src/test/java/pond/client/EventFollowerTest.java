package pond.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pond.model.api.live.LiveEvent;
import pond.model.json.StrictJson;

@Timeout(60)
class EventFollowerTest {
  private static final EventFollower.Pace QUICK =
      new EventFollower.Pace(Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofMillis(200));
  private static final EventFollower.Pace PATIENT =
      new EventFollower.Pace(Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofMinutes(10));

  private final Deque<Supplier<InputStream>> servers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  private final EventFollower.Watcher watcher =
      new EventFollower.Watcher() {
        @Override
        public void connected() {
          told.add("connected");
        }

        @Override
        public void lost(ClientException why, Duration pause) {
          told.add(why.problem().code() + " " + pause.toMillis());
        }
      };

  private ApiClient.Download open(String path) {
    asked.add(path);
    return new ApiClient.Download(servers.removeFirst().get(), Optional.empty());
  }

  private EventFollower follower(EventFollower.Pace pace) {
    return new EventFollower(this::open, pace, watcher, Optional.empty());
  }

  private static Supplier<InputStream> says(String... events) {
    StringBuilder text = new StringBuilder();
    for (String event : events) {
      text.append(line(event)).append('\n');
    }
    return () -> new ByteArrayInputStream(text.toString().getBytes(UTF_8));
  }

  /** {@code kind token}. */
  private static String line(String event) {
    String kind = event.substring(0, event.indexOf(' '));
    String token = event.substring(event.indexOf(' ') + 1);
    return new String(StrictJson.write(new LiveEvent(token, kind, "x", Instant.EPOCH)), UTF_8);
  }

  private static Supplier<InputStream> refuses(int exitCode, String code) {
    return () -> {
      throw new ClientException(exitCode, code, "No.", "Wait.");
    };
  }

  private static String next(EventFollower follower) {
    LiveEvent event = follower.next().orElseThrow();
    return event.kind() + " " + event.token();
  }

  @Test
  void next_streamEnds_connectsAgainAfterTheLastEvent() {
    servers.add(says("hello a-1", "run a-2"));
    servers.add(refuses(ExitCode.UNREACHABLE, "AUTHORITY_UNREACHABLE"));
    servers.add(says("hello b-0", "reset b-0", "code b-1"));
    try (EventFollower follower = follower(PATIENT)) {
      assertEquals("hello a-1", next(follower));
      assertEquals("run a-2", next(follower));
      assertEquals("hello b-0", next(follower));
      assertEquals("reset b-0", next(follower));
      assertEquals("code b-1", next(follower));
    }
    assertEquals(List.of("/v1/events", "/v1/events?after=a-2", "/v1/events?after=a-2"), asked);
    assertEquals(
        List.of("connected", "EVENTS_ENDED 1", "AUTHORITY_UNREACHABLE 2", "connected"), told);
  }

  @Test
  void next_notAuthorised_isToldAndNotTriedAgain() {
    servers.add(says("hello a-1"));
    servers.add(refuses(ExitCode.NOT_AUTHORISED, "NOT_AUTHORISED"));
    try (EventFollower follower = follower(PATIENT)) {
      assertEquals("hello a-1", next(follower));
      ClientException refused = assertThrows(ClientException.class, follower::next);
      assertEquals("NOT_AUTHORISED", refused.problem().code());
    }
  }

  @Test
  void next_lineCutOffOrForeign_isNoEvent() {
    servers.add(
        () ->
            new SequenceInputStream(
                says("hello a-1").get(), new ByteArrayInputStream("{\"tok".getBytes(UTF_8))));
    servers.add(() -> new ByteArrayInputStream("<html>\n".getBytes(UTF_8)));
    servers.add(says("run a-2"));
    try (EventFollower follower = follower(PATIENT)) {
      assertEquals("hello a-1", next(follower));
      assertEquals("run a-2", next(follower));
    }
    assertEquals(
        List.of("connected", "EVENTS_ENDED 1", "connected", "EVENTS_LOST 2", "connected"), told);
  }

  @Test
  void next_silence_isADeadConnection() throws IOException {
    PipedOutputStream quiet = new PipedOutputStream();
    InputStream end = new BreakableStream(new PipedInputStream(quiet));
    servers.add(() -> end);
    servers.add(says("hello a-1"));
    try (EventFollower follower = follower(QUICK)) {
      assertEquals("hello a-1", next(follower));
    }
    assertEquals("EVENTS_LOST 1", told.get(1));
  }

  @Test
  void close_whileWaiting_endsTheWaiting() throws Exception {
    PipedOutputStream quiet = new PipedOutputStream();
    InputStream end = new BreakableStream(new PipedInputStream(quiet));
    servers.add(() -> end);
    EventFollower follower = follower(PATIENT);
    quiet.write((line("hello a-1") + "\n").getBytes(UTF_8));
    assertEquals("hello a-1", next(follower));

    CompletableFuture<Optional<LiveEvent>> waiting = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> waiting.complete(follower.next()));
    follower.close();
    assertEquals(Optional.empty(), waiting.get(30, TimeUnit.SECONDS));
  }

  /** As the HTTP client's: closing it fails a read that waits. */
  private static final class BreakableStream extends InputStream {
    private final InputStream in;
    private volatile boolean closed;

    BreakableStream(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      while (in.available() == 0) {
        if (closed) {
          throw new IOException("closed");
        }
        Thread.onSpinWait();
      }
      return in.read(to, from, Math.min(length, in.available()));
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
