package pond.authority.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.RunBench;
import pond.authority.TestWorker;
import pond.model.api.LogPage;
import pond.model.id.RunId;
import pond.model.link.LogFrame;
import pond.model.seal.Recipient;
import pond.model.seal.Sealing;

final class RunLogTest {
  @TempDir Path folder;

  @Test
  void page_sealedFrames_areOpenedInOrderAndPaged() throws Exception {
    try (RunBench bench = new RunBench(folder)) {
      TestWorker worker = bench.join("gpu-1", "acme-web");
      RunId run = bench.submit(RunBench.TWO_STAGES);
      TestWorker.Held held = worker.take();
      send(bench, worker, held, 0, record(1, "one\n"));
      send(bench, worker, held, 1, record(2, "two\n"));

      LogPage first = bench.authority().log().page(run, "");
      assertEquals(List.of("one\n", "two\n"), texts(first));
      assertEquals("err", first.lines().getLast().stream());
      assertTrue(first.open());
      assertEquals(List.of(), texts(bench.authority().log().page(run, first.next())));
    }
  }

  @Test
  void append_fromAWorkerWithoutTheLease_isDropped() throws Exception {
    try (RunBench bench = new RunBench(folder)) {
      TestWorker worker = bench.join("gpu-1", "acme-web");
      TestWorker thief = bench.join("gpu-2", "acme-web");
      RunId run = bench.submit(RunBench.TWO_STAGES);
      send(bench, thief, worker.take(), 0, record(1, "forged"));

      assertEquals(List.of(), texts(bench.authority().log().page(run, "")));
    }
  }

  @Test
  void page_frameThatDoesNotOpen_isShownAsANote() throws Exception {
    try (RunBench bench = new RunBench(folder)) {
      TestWorker worker = bench.join("gpu-1", "acme-web");
      RunId run = bench.submit(RunBench.TWO_STAGES);
      TestWorker.Held held = worker.take();
      LogFrame junk = new LogFrame(worker.id(), held.offer().leaseId(), 0, "junk".getBytes(UTF_8));
      bench.authority().link().logFrames(List.of(junk));

      LogPage page = bench.authority().log().page(run, "");
      assertEquals("note", page.lines().getFirst().stream());
    }
  }

  @Test
  void parse_truncatedOrForeignRecords_isOneNote() {
    byte[] good = record(1, "x");
    for (int cut = 1; cut < good.length; cut++) {
      List<LogRecords.LogRecord> records = LogRecords.parse(java.util.Arrays.copyOf(good, cut));

      assertEquals("note", records.getFirst().stream());
      assertEquals(1, records.size());
    }
    good[8] = 9;
    assertEquals("note", LogRecords.parse(good).getFirst().stream());
    assertTrue(LogRecords.parse(new byte[0]).isEmpty());
  }

  @Test
  void parse_cursor_roundTripsAndRefusesOthers() {
    String text = "l-abcdefghijkl=12,l-bbcdefghijkl=3";

    assertEquals(text, LogCursor.parse(text).text());
    assertEquals("", LogCursor.parse("").text());
    assertThrows(IllegalArgumentException.class, () -> LogCursor.parse("l-abcdefghijkl=-1"));
    assertThrows(IllegalArgumentException.class, () -> LogCursor.parse("x' OR 1=1"));
    assertFalse(LogCursor.parse(text).next().isEmpty());
  }

  private static void send(
      RunBench bench, TestWorker by, TestWorker.Held held, long seq, byte[] plain) {
    List<Recipient> to = held.order().outputTo().stream().map(Recipient::of).toList();
    byte[] sealed = Sealing.seal(plain, to, bench.random());
    bench
        .authority()
        .link()
        .logFrames(List.of(new LogFrame(by.id(), held.offer().leaseId(), seq, sealed)));
  }

  private static byte[] record(int stream, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return ByteBuffer.allocate(13 + bytes.length)
        .putLong(1000)
        .put((byte) stream)
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }

  private static List<String> texts(LogPage page) {
    return page.lines().stream().map(line -> new String(line.bytes(), UTF_8)).toList();
  }
}
