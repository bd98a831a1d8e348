package pond.orchestrator;

import static java.net.http.HttpRequest.BodyPublishers.fromPublisher;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.port.BlobScope;
import pond.model.statement.BlobRef;

@Timeout(60)
class BlobTest {
  private static final BlobScope ACME = BlobScope.parse("acme");
  private static final int SIZE = 3_000_000;

  @TempDir Path folder;
  private final byte[] content = new byte[SIZE];
  private final Sha256 digest;
  private TestRelay relay;
  private TestWorker worker;
  private LeaseId lease;

  BlobTest() {
    new Random(7).nextBytes(content);
    digest = Sha256.of(content);
  }

  @BeforeEach
  void start() throws Exception {
    relay = TestRelay.in(folder);
    relay.blobs.put(ACME, digest, new ByteArrayInputStream(content), SIZE);
    worker = relay.worker();
    lease = relay.authority.lease(relay.id(worker), "acme", new BlobRef(digest, SIZE), 2 * SIZE);
  }

  @AfterEach
  void stop() {
    worker.close();
    relay.close();
  }

  private String input() {
    return "/v1/leases/" + lease + "/input";
  }

  private String output(Sha256 named) {
    return "/v1/leases/" + lease + "/output/" + named.hex();
  }

  private byte[] other(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private HttpResponse<byte[]> patch(String path, byte[] part, long offset, long total)
      throws Exception {
    return worker.send(
        worker
            .to(path)
            .method("PATCH", BodyPublishers.ofByteArray(part))
            .header("Upload-Offset", Long.toString(offset))
            .header("Upload-Length", Long.toString(total)));
  }

  private long offset(String path) throws Exception {
    var head = worker.send(worker.to(path).method("HEAD", BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    return head.headers().firstValueAsLong("Upload-Offset").orElseThrow();
  }

  @Test
  void input_whole_isTheStoredCiphertext() throws Exception {
    HttpResponse<byte[]> answer = worker.get(input());
    assertEquals(200, answer.statusCode());
    assertArrayEquals(content, answer.body());
  }

  @Test
  void input_afterABrokenConnection_isResumedWhereItStopped() throws Exception {
    byte[] first;
    try (TestWorker fragile = worker.at(relay.orchestrator.port());
        InputStream in = fragile.stream(input())) {
      first = in.readNBytes(1_000_000);
    }
    var rest = worker.send(worker.to(input()).header("Range", "bytes=" + first.length + "-"));
    assertEquals(206, rest.statusCode());
    byte[] whole = Arrays.copyOf(first, SIZE);
    System.arraycopy(rest.body(), 0, whole, first.length, rest.body().length);
    assertEquals(digest, Sha256.of(whole));
  }

  @Test
  void input_ofAnotherWorkersLease_isNoSuchLease() throws Exception {
    try (TestWorker thief = relay.worker()) {
      HttpResponse<byte[]> answer = thief.get(input());
      assertEquals(404, answer.statusCode());
      HttpResponse<byte[]> invented = thief.get("/v1/leases/l-aaaaaaaaaaaa/input");
      assertEquals(TestWorker.text(invented), TestWorker.text(answer));
    }
  }

  @Test
  void input_afterTheLeaseWasGivenUp_isNoSuchLease() throws Exception {
    relay.authority.holders.remove(lease);
    assertEquals(404, worker.get(input()).statusCode());
  }

  @Test
  void output_inParts_isStoredWhenWhole() throws Exception {
    byte[] bytes = other(500_000);
    String path = output(Sha256.of(bytes));
    assertEquals(0, offset(path));
    var part = patch(path, Arrays.copyOf(bytes, 200_000), 0, bytes.length);
    assertEquals(204, part.statusCode(), TestWorker.text(part));
    assertEquals(200_000, part.headers().firstValueAsLong("Upload-Offset").orElseThrow());
    assertFalse(relay.blobs.has(ACME, Sha256.of(bytes)));
    var rest = patch(path, Arrays.copyOfRange(bytes, 200_000, 500_000), 200_000, bytes.length);
    assertEquals(204, rest.statusCode());
    assertTrue(relay.blobs.has(ACME, Sha256.of(bytes)));
    assertEquals(500_000, offset(path));
  }

  @Test
  void output_afterABrokenConnection_isResumedWhereItStands() throws Exception {
    byte[] bytes = other(800_000);
    String path = output(Sha256.of(bytes));
    try (TestWorker fragile = worker.at(relay.orchestrator.port())) {
      var broken =
          fragile.sendAsync(
              fragile
                  .to(path)
                  .method("PATCH", fromPublisher(stalling(bytes, 300_000), bytes.length))
                  .header("Upload-Offset", "0")
                  .header("Upload-Length", "800000"));
      TestRelay.until(() -> stands(path) >= 200_000);
      assertFalse(broken.isDone());
    }
    HttpResponse<byte[]> rest = goOn(path, bytes);
    assertEquals(204, rest.statusCode(), TestWorker.text(rest));
    assertTrue(relay.blobs.has(ACME, Sha256.of(bytes)));
  }

  /** Gives so much and then nothing more. */
  private static Flow.Publisher<ByteBuffer> stalling(byte[] bytes, int length) {
    return subscriber ->
        subscriber.onSubscribe(
            new Flow.Subscription() {
              private int given;

              @Override
              public void request(long count) {
                for (long i = 0; i < count && given < length; i++) {
                  int size = Math.min(10_000, length - given);
                  ByteBuffer part = ByteBuffer.wrap(bytes, given, size);
                  given += size;
                  subscriber.onNext(part);
                }
              }

              @Override
              public void cancel() {
                given = length;
              }
            });
  }

  private long stands(String path) {
    try {
      return offset(path);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a worker does it: ask where the upload stands, go on from there, wait while it is busy. */
  private HttpResponse<byte[]> goOn(String path, byte[] bytes) throws Exception {
    for (int i = 0; i < 100; i++) {
      int from = (int) offset(path);
      assertTrue(from >= 200_000 && from <= 300_000, "stands at " + from);
      byte[] part = Arrays.copyOfRange(bytes, from, bytes.length);
      HttpResponse<byte[]> answer = patch(path, part, from, bytes.length);
      if (answer.statusCode() != 409 && answer.statusCode() != 503) {
        return answer;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the upload stayed busy");
  }

  @Test
  void output_withWrongDigest_isRefusedAndGone() throws Exception {
    byte[] bytes = other(100_000);
    byte[] flipped = bytes.clone();
    flipped[50_000] ^= 1;
    String path = output(Sha256.of(bytes));
    HttpResponse<byte[]> answer = patch(path, flipped, 0, bytes.length);
    assertEquals(422, answer.statusCode());
    assertTrue(TestWorker.text(answer).contains("DIGEST_MISMATCH"));
    assertEquals(0, offset(path));
    assertEquals(204, patch(path, bytes, 0, bytes.length).statusCode());
  }

  @Test
  void output_atTheWrongOffset_saysTheRightOne() throws Exception {
    byte[] bytes = other(10_000);
    String path = output(Sha256.of(bytes));
    patch(path, Arrays.copyOf(bytes, 4_000), 0, bytes.length);
    HttpResponse<byte[]> answer = patch(path, bytes, 3_000, bytes.length);
    assertEquals(409, answer.statusCode());
    assertTrue(TestWorker.text(answer).contains("OFFSET_MISMATCH"));
    assertEquals(4_000, answer.headers().firstValueAsLong("Upload-Offset").orElseThrow());
  }

  @Test
  void output_largerThanTheLeaseAllows_isTooLarge() throws Exception {
    byte[] bytes = other(10);
    HttpResponse<byte[]> answer = patch(output(Sha256.of(bytes)), bytes, 0, 2 * SIZE + 1);
    assertEquals(413, answer.statusCode());
    assertTrue(TestWorker.text(answer).contains("TOO_LARGE"));
  }

  @Test
  void output_longerThanAnnounced_isRefusedAndGone() throws Exception {
    byte[] bytes = other(1_000);
    String path = output(Sha256.of(bytes));
    HttpResponse<byte[]> answer = patch(path, bytes, 0, 999);
    assertEquals(422, answer.statusCode());
    assertTrue(TestWorker.text(answer).contains("SIZE_MISMATCH"));
    assertEquals(0, offset(path));
  }

  @Test
  void output_underAnotherWorkersLease_isNoSuchLease() throws Exception {
    byte[] bytes = other(10);
    relay.authority.holders.put(lease, relay.authority.pin(TestTls.identity("another")));
    assertEquals(404, patch(output(Sha256.of(bytes)), bytes, 0, 10).statusCode());
    assertFalse(relay.blobs.has(ACME, Sha256.of(bytes)));
  }

  @Test
  void output_begunTooOftenUnderOneLease_isRefused() throws Exception {
    for (int i = 1; i <= 8; i++) {
      byte[] bytes = other(i);
      assertEquals(204, patch(output(Sha256.of(bytes)), bytes, 0, i).statusCode());
    }
    byte[] ninth = other(9);
    HttpResponse<byte[]> answer = patch(output(Sha256.of(ninth)), ninth, 0, 9);
    assertEquals(403, answer.statusCode());
    assertTrue(TestWorker.text(answer).contains("TOO_MANY_OUTPUTS"));
  }

  @Test
  void output_withoutOffset_isBadRequest() throws Exception {
    byte[] bytes = other(10);
    var request =
        worker.to(output(Sha256.of(bytes))).method("PATCH", BodyPublishers.ofByteArray(bytes));
    HttpResponse<byte[]> answer = worker.send(request);
    assertEquals(400, answer.statusCode());
    assertTrue(TestWorker.text(answer).contains("Upload-Offset"));
  }
}
