package pond.authority.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pond.authority.MovableClock;
import pond.authority.store.change.Change;
import pond.authority.store.change.Kind;
import pond.model.api.live.LiveEvent;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

@Timeout(60)
class EventStreamTest {
  private static final Duration NEVER = Duration.ofHours(1);

  private final EventHub hub = new EventHub("abc", new MovableClock());
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final AtomicBoolean allowed = new AtomicBoolean(true);
  private PipedOutputStream out;
  private BufferedReader lines;

  @BeforeEach
  void open() throws IOException {
    out = new PipedOutputStream();
    lines = new BufferedReader(new InputStreamReader(new PipedInputStream(out, 1 << 16), UTF_8));
  }

  @AfterEach
  void stop() {
    stopping.set(true);
    hub.wake();
  }

  private void follow(OutputStream to, Optional<String> after, Duration ping) {
    EventStream.Ends ends = new EventStream.Ends(stopping::get, allowed::get, NEVER);
    EventStream stream = new EventStream(hub, new MovableClock(), ping, ends);
    Thread.ofVirtual()
        .start(
            () -> {
              try (to) {
                stream.writeTo(to, after);
              } catch (IOException | InterruptedException e) {
                // The reader of this test is gone.
                Thread.currentThread().interrupt();
              }
            });
  }

  private LiveEvent next() throws IOException {
    try {
      return StrictJson.read(lines.readLine().getBytes(UTF_8), LiveEvent.class);
    } catch (JsonRefusedException e) {
      throw new AssertionError(e);
    }
  }

  private void publish(Kind kind, String id) {
    hub.committed(Set.of(new Change(kind, id)));
  }

  @Test
  void writeTo_fromNow_saysHelloThenWhatHappens() throws IOException {
    publish(Kind.RUN, "before");
    follow(out, Optional.empty(), NEVER);
    LiveEvent hello = next();
    publish(Kind.CODE, "c-1");

    assertEquals("hello abc-1", hello.kind() + " " + hello.token());
    LiveEvent event = next();
    assertEquals("code c-1 abc-2", event.kind() + " " + event.id() + " " + event.token());
  }

  @Test
  void writeTo_afterAToken_givesWhatWasMissed() throws IOException {
    publish(Kind.RUN, "a");
    publish(Kind.RUN, "b");
    follow(out, Optional.of("abc-1"), NEVER);

    assertEquals("abc-1", next().token());
    assertEquals("b", next().id());
  }

  @Test
  void writeTo_afterATokenOfAnotherStart_saysReset() throws IOException {
    publish(Kind.RUN, "a");
    follow(out, Optional.of("xyz-1"), NEVER);

    assertEquals("hello", next().kind());
    assertEquals("reset abc-1", reset(next()));
    publish(Kind.RUN, "b");
    assertEquals("b", next().id());
  }

  @Test
  void writeTo_quiet_pings() throws IOException {
    follow(out, Optional.empty(), Duration.ofMillis(20));
    assertEquals("hello", next().kind());
    assertEquals("ping", next().kind());
    assertEquals("ping", next().kind());
  }

  @Test
  void writeTo_accessTakenAway_endsAtTheNextPing() throws IOException {
    follow(out, Optional.empty(), Duration.ofMillis(20));
    assertEquals("hello", next().kind());
    allowed.set(false);
    String line = lines.readLine();
    while (line != null) {
      assertTrue(line.contains("\"ping\""), line);
      line = lines.readLine();
    }
  }

  @Test
  void writeTo_personChangedAndNotAllowed_endsBeforeTheNextEvent() throws IOException {
    follow(out, Optional.empty(), NEVER);
    assertEquals("hello", next().kind());
    allowed.set(false);
    publish(Kind.PERSON, "bea");

    assertEquals(null, lines.readLine());
  }

  @Test
  void committed_readerStuck_neverWaitsAndTheReaderIsReset() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    OutputStream slow =
        new OutputStream() {
          private int writes;

          @Override
          public void write(int b) throws IOException {
            throw new IOException("whole lines are written");
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            writes++;
            if (writes == 2) {
              stuck.countDown();
              await(release);
            }
            out.write(bytes, from, length);
          }

          @Override
          public void close() throws IOException {
            out.close();
          }
        };
    follow(slow, Optional.empty(), NEVER);
    assertEquals("hello", next().kind());
    publish(Kind.RUN, "first");
    stuck.await();
    for (int i = 0; i < EventHub.CAPACITY + 10; i++) {
      publish(Kind.RUN, "r-" + i);
    }
    assertFalse(release.getCount() == 0, "the reader was stuck all the while");
    release.countDown();

    assertEquals("first", next().id());
    assertEquals("reset " + hub.token(hub.now()), reset(next()));
  }

  private static String reset(LiveEvent event) {
    return event.kind() + " " + event.token();
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
