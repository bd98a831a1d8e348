package pond.worker.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import pond.model.digest.Sha256;
import pond.worker.sandbox.LogStream;

class LogShipperTest {
  private final Map<Long, byte[]> sent = new ConcurrentSkipListMap<>();

  private byte[] all() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    sent.values().forEach(all::writeBytes);
    return all.toByteArray();
  }

  @Test
  void accept_manyPieces_arriveInOrderWithTheirDigest() throws Exception {
    try (LogShipper log = new LogShipper(sent::put, Clock.systemUTC())) {
      byte[] big = "0123456789".repeat(10_000).getBytes(UTF_8);
      log.accept(LogStream.OUT, big, 1);
      log.accept(LogStream.ERR, "err".getBytes(UTF_8), 2);
      LogSummary summary = log.end();
      log.awaitSent(Duration.ofSeconds(10));
      assertEquals(summary.frames(), sent.size());
      assertEquals(Sha256.of(all()), summary.sha());
      assertTrue(sent.values().stream().allMatch(frame -> frame.length <= 32 << 10));
      ByteBuffer records = ByteBuffer.wrap(all());
      int out = 0;
      byte stream = 1;
      while (stream == 1) {
        assertTrue(records.getLong() > 0);
        stream = records.get();
        byte[] bytes = new byte[records.getInt()];
        records.get(bytes);
        out += stream == 1 ? bytes.length : 0;
      }
      assertEquals(big.length, out);
      assertEquals(2, stream);
    }
  }

  @Test
  void accept_aLittle_isSentSoonWithoutTheEnd() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    FrameSender sender =
        (seq, frame) -> {
          sent.put(seq, frame);
          arrived.countDown();
        };
    try (LogShipper log = new LogShipper(sender, Clock.systemUTC())) {
      log.accept(LogStream.OUT, "hello".getBytes(UTF_8), 1);
      assertTrue(arrived.await(5, TimeUnit.SECONDS));
    }
  }

  @Test
  void accept_whileTheNetworkHangs_neverWaits() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    FrameSender hanging = (seq, frame) -> never.await();
    try (LogShipper log = new LogShipper(hanging, Clock.systemUTC())) {
      byte[] chunk = new byte[16 << 10];
      long started = System.nanoTime();
      for (int i = 0; i < 2000; i++) {
        log.accept(LogStream.OUT, chunk, 1);
      }
      assertTrue(System.nanoTime() - started < Duration.ofSeconds(10).toNanos());
      LogSummary summary = log.end();
      assertTrue(summary.frames() >= 1000);
      log.awaitSent(Duration.ofMillis(50));
    }
  }
}
