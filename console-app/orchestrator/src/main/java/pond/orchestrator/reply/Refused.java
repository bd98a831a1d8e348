package pond.orchestrator.reply;

import java.time.Duration;
import java.util.Map;
import pond.listener.http.ApiError;
import pond.listener.http.ApiException;
import pond.listener.http.Response;

/** The refusals of docs/spec/wire.md that the orchestrator gives itself. */
public final class Refused {
  private Refused() {}

  public static ApiException badRequest(String why) {
    return refuse(400, "BAD_REQUEST", "The request is malformed: " + why, "Correct the request.");
  }

  public static ApiException notEnrolled() {
    return refuse(
        401, "NOT_ENROLLED", "This machine is not enrolled here.", "Enroll it with a new code.");
  }

  public static ApiException revoked() {
    return refuse(
        403,
        "REVOKED",
        "This worker has been revoked; it is given nothing any more.",
        "Ask the operator, who can mint a new enrollment code.");
  }

  /** The one answer to strangers, whatever was wrong. */
  public static ApiException enrollment() {
    return refuse(
        403, "ENROLL_REFUSED", "This enrollment is refused.", "Ask the operator for a new code.");
  }

  public static ApiException noSuchLease() {
    return refuse(
        404,
        "NO_SUCH_LEASE",
        "This worker holds no such lease.",
        "Stop that job and ask for new work.");
  }

  public static ApiException authorityUnavailable() {
    return refuse(
        503, "AUTHORITY_UNAVAILABLE", "The authority does not answer.", "Try again shortly.");
  }

  /** 429; says when to come back. */
  public static Response slowDown(Duration retryAfter) {
    ApiError error =
        new ApiError(
            429,
            "SLOW_DOWN",
            "There were too many attempts.",
            "Wait the time that Retry-After says, then try again.");
    String seconds = Long.toString(Math.max(1, retryAfter.toSeconds()));
    return new Response.Problem(error, Map.of("Retry-After", seconds));
  }

  public static ApiException refuse(int status, String code, String message, String fix) {
    return new ApiException(new ApiError(status, code, message, fix));
  }
}
