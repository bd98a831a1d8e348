package pond.orchestrator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.port.BlobScope;
import pond.model.port.BlobStore;
import pond.model.port.StorageFullException;
import pond.model.port.UploadState;
import pond.model.statement.BlobRef;

class StorageFullTest {
  @Test
  void output_onAFullDisk_isToldToTryLater() throws Exception {
    FakeAuthority authority = new FakeAuthority();
    try (TestRelay relay = new TestRelay(authority, new FullStore(), TestRelay.config());
        TestWorker worker = relay.worker()) {
      Sha256 digest = Sha256.of(new byte[] {1});
      LeaseId lease = authority.lease(relay.id(worker), "acme", new BlobRef(digest, 1), 10);
      var answer =
          worker.send(
              worker
                  .to("/v1/leases/" + lease + "/output/" + digest)
                  .method("PATCH", BodyPublishers.ofByteArray(new byte[] {1}))
                  .header("Upload-Offset", "0")
                  .header("Upload-Length", "1"));
      assertEquals(503, answer.statusCode());
      assertTrue(TestWorker.text(answer).contains("\"STORAGE_FULL\""), TestWorker.text(answer));
      var input = worker.get("/v1/leases/" + lease + "/input");
      assertTrue(TestWorker.text(input).startsWith("404 {\"code\":\"NO_SUCH_BLOB\""));
    }
  }

  /** Nothing fits in it. */
  private static final class FullStore implements BlobStore {
    @Override
    public long put(BlobScope scope, Sha256 expected, InputStream content, long maxBytes)
        throws IOException {
      throw new StorageFullException("the test's store", new IOException("full"));
    }

    @Override
    public long uploaded(BlobScope scope, Sha256 digest) {
      return 0;
    }

    @Override
    public UploadState append(
        BlobScope scope, Sha256 digest, long offset, InputStream content, long totalSize)
        throws IOException {
      throw new StorageFullException("the test's store", new IOException("full"));
    }

    @Override
    public InputStream open(BlobScope scope, Sha256 digest, long fromOffset) {
      return InputStream.nullInputStream();
    }

    @Override
    public OptionalLong size(BlobScope scope, Sha256 digest) {
      return OptionalLong.empty();
    }

    @Override
    public boolean delete(BlobScope scope, Sha256 digest) {
      return false;
    }
  }
}
