package pond.orchestrator.blob;

import java.io.IOException;
import java.util.Map;
import pond.listener.http.ApiError;
import pond.listener.http.Request;
import pond.listener.http.Response;
import pond.model.digest.Sha256;
import pond.model.link.KnownWorker;
import pond.model.port.BlobRefusedException;
import pond.model.port.BlobStore;
import pond.model.port.StorageFullException;
import pond.model.port.UploadState;
import pond.orchestrator.reply.Asked;
import pond.orchestrator.reply.Refused;
import pond.orchestrator.upstream.Upstream;

/**
 * {@code HEAD} and {@code PATCH /v1/leases/{lease}/output/{sha256}}: the ciphertext of the lease's
 * output, sent in parts, resumed after a broken connection, and checked against its digest before
 * anything of it counts.
 */
public final class OutputUpload {
  static final String OFFSET = "Upload-Offset";
  static final String LENGTH = "Upload-Length";

  private final Upstream authority;
  private final BlobStore blobs;
  private final OutputQuota quota = new OutputQuota();

  public OutputUpload(Upstream authority, BlobStore blobs) {
    this.authority = authority;
    this.blobs = blobs;
  }

  /** How much is there. */
  public Response head(KnownWorker worker, Request request) throws IOException {
    LeaseScope scope = LeaseScope.of(authority, worker, request);
    return at(200, blobs.uploaded(scope.blobs(), digest(request)));
  }

  /** Takes the next part. */
  public Response patch(KnownWorker worker, Request request) throws IOException {
    LeaseScope scope = LeaseScope.of(authority, worker, request);
    Sha256 digest = digest(request);
    long offset = Asked.header(request, OFFSET);
    long total = Asked.header(request, LENGTH);
    if (total > scope.maxOutputBytes()) {
      throw tooLarge(scope.maxOutputBytes());
    }
    quota.admit(scope.lease(), digest);
    try {
      UploadState state = blobs.append(scope.blobs(), digest, offset, request.body(), total);
      return at(204, uploaded(state));
    } catch (BlobRefusedException e) {
      return refused(e, scope, digest);
    } catch (StorageFullException e) {
      throw Refused.refuse(
          503,
          StorageFullException.CODE,
          "There is no space for the output at the moment.",
          "Try again later; the operator has to free some space.");
    }
  }

  private Response refused(BlobRefusedException e, LeaseScope scope, Sha256 digest)
      throws IOException {
    return switch (e.reason()) {
      case WRONG_OFFSET -> wrongOffset(blobs.uploaded(scope.blobs(), digest));
      case DIGEST_MISMATCH ->
          throw Refused.refuse(
              422,
              "DIGEST_MISMATCH",
              "The bytes that arrived have another digest than announced; they were deleted.",
              "Send the output again from the start.");
      case SIZE_MISMATCH ->
          throw Refused.refuse(
              422,
              "SIZE_MISMATCH",
              "More bytes arrived than announced; they were deleted.",
              "Send the output again from the start.");
      case TOO_LARGE -> throw tooLarge(scope.maxOutputBytes());
      case BUSY ->
          // Not 409: a worker takes that as "go on from the offset I tell you".
          throw Refused.refuse(
              503,
              "UPLOAD_BUSY",
              "Another upload of this output is still running.",
              "Wait a few seconds, ask where it stands, and go on from there.");
      case NOT_FOUND -> throw Refused.noSuchLease();
    };
  }

  private static Response wrongOffset(long offset) {
    ApiError error =
        new ApiError(
            409,
            "OFFSET_MISMATCH",
            "The upload stands at another byte.",
            "Go on from the byte that Upload-Offset says.");
    return new Response.Problem(error, Map.of(OFFSET, Long.toString(offset)));
  }

  private static RuntimeException tooLarge(long most) {
    return Refused.refuse(
        413,
        "TOO_LARGE",
        "The output is larger than this lease allows.",
        "Send at most " + most + " bytes.");
  }

  private static Response at(int status, long offset) {
    return new Response.Empty(status, Map.of(OFFSET, Long.toString(offset)));
  }

  private static long uploaded(UploadState state) {
    return switch (state) {
      case UploadState.Done done -> done.size();
      case UploadState.Incomplete incomplete -> incomplete.uploaded();
    };
  }

  private static Sha256 digest(Request request) {
    try {
      return Sha256.parse(request.param("digest"));
    } catch (IllegalArgumentException e) {
      throw Refused.badRequest("the output is named by its SHA-256.");
    }
  }
}
