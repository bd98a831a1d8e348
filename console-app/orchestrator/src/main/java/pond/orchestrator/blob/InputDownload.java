package pond.orchestrator.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import pond.listener.http.ByteRange;
import pond.listener.http.Request;
import pond.listener.http.Response;
import pond.model.link.KnownWorker;
import pond.model.port.BlobStore;
import pond.orchestrator.reply.Refused;
import pond.orchestrator.upstream.Upstream;

/**
 * {@code GET /v1/leases/{lease}/input}: the ciphertext of the lease's input, whole or from an
 * offset on. The worker checks the digest against its signed order.
 */
public final class InputDownload {
  private static final String TYPE = "application/octet-stream";
  private static final int BUFFER = 64 * 1024;

  private final Upstream authority;
  private final BlobStore blobs;

  public InputDownload(Upstream authority, BlobStore blobs) {
    this.authority = authority;
    this.blobs = blobs;
  }

  public Response handle(KnownWorker worker, Request request) throws IOException {
    LeaseScope scope = LeaseScope.of(authority, worker, request);
    OptionalLong stored = blobs.size(scope.blobs(), scope.input().digest());
    if (stored.isEmpty() || stored.getAsLong() != scope.input().size()) {
      throw Refused.refuse(
          404,
          "NO_SUCH_BLOB",
          "The input of this lease is not stored here.",
          "Give the job back; the operator has to submit the run again.");
    }
    long size = stored.getAsLong();
    Optional<ByteRange> range = ByteRange.of(request, size);
    return range.isPresent()
        ? Response.part(
            TYPE, range.get(), out -> copy(scope, range.get().from(), range.get().length(), out))
        : Response.content(TYPE, size, out -> copy(scope, 0, size, out));
  }

  private void copy(LeaseScope scope, long from, long length, OutputStream out) throws IOException {
    try (InputStream in = blobs.open(scope.blobs(), scope.input().digest(), from)) {
      byte[] buffer = new byte[BUFFER];
      long left = length;
      while (left > 0) {
        int got = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (got < 0) {
          throw new IOException("a stored blob ended " + left + " bytes early");
        }
        out.write(buffer, 0, got);
        left -= got;
      }
    }
  }
}
