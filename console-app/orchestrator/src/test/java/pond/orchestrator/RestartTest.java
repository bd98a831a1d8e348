package pond.orchestrator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pond.io.file.BlobFolder;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.json.StrictJson;
import pond.model.port.BlobScope;
import pond.model.statement.BlobRef;
import pond.model.wire.LeaseOffer;
import pond.model.wire.ResultReply;
import pond.model.wire.ResultSubmission;

@Timeout(60)
class RestartTest {
  @TempDir Path folder;

  private static HttpResponse<byte[]> patch(
      TestWorker worker, String path, byte[] part, long offset, long total) throws Exception {
    return worker.send(
        worker
            .to(path)
            .method("PATCH", BodyPublishers.ofByteArray(part))
            .header("Upload-Offset", Long.toString(offset))
            .header("Upload-Length", Long.toString(total)));
  }

  @Test
  void restart_inTheMiddleOfAJob_losesNothingDurable() throws Exception {
    FakeAuthority authority = new FakeAuthority();
    BlobFolder blobs = new BlobFolder(folder, 1 << 20);
    byte[] output = new byte[100_000];
    new Random(3).nextBytes(output);
    BlobRef named = new BlobRef(Sha256.of(output), output.length);
    TestRelay first = new TestRelay(authority, blobs, TestRelay.config());
    TestWorker worker = first.worker();
    var parked = first.park(worker);
    LeaseId lease = authority.lease(first.id(worker), "acme", named, 1 << 20);
    String path = "/v1/leases/" + lease + "/output/" + named.digest();
    assertEquals(204, patch(worker, path, Arrays.copyOf(output, 40_000), 0, 100_000).statusCode());
    first.close();
    assertEquals(0, TestWorker.leaseReply(parked.get()).offers().size());
    worker.close();

    LeaseOffer placedMeanwhile = authority.offer(authority.holders.get(lease));
    try (TestRelay second =
            new TestRelay(authority, new BlobFolder(folder, 1 << 20), TestRelay.config());
        TestWorker again = worker.at(second.orchestrator.port())) {
      var poll = again.post("/v1/lease", TestRelay.poll(5_000));
      assertEquals(
          placedMeanwhile.leaseId(), TestWorker.leaseReply(poll).offers().get(0).leaseId());
      var head = again.send(again.to(path).method("HEAD", BodyPublishers.noBody()));
      assertEquals(40_000, head.headers().firstValueAsLong("Upload-Offset").orElseThrow());
      byte[] rest = Arrays.copyOfRange(output, 40_000, 100_000);
      assertEquals(204, patch(again, path, rest, 40_000, 100_000).statusCode());
      assertTrue(second.blobs.has(BlobScope.parse("acme"), named.digest()));
      var submission = new ResultSubmission(lease, 1, new byte[] {1}, Optional.of(named));
      var recorded = again.post("/v1/results", submission);
      assertEquals(
          ResultReply.Status.RECORDED,
          StrictJson.read(recorded.body(), ResultReply.class).status());
    }
  }
}
