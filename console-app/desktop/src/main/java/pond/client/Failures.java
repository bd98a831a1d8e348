package pond.client;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import pond.io.tls.TlsRefusedException;
import pond.model.api.ApiProblem;

/** Turns what went wrong on the way into a sentence, a fix and an exit code. */
final class Failures {
  private Failures() {}

  static ClientException of(int status, ApiProblem problem) {
    return new ClientException(exitCode(status), problem);
  }

  static ClientException of(IOException failure, URI base) {
    Optional<TlsRefusedException> refused = TlsRefusedException.behind(failure);
    if (refused.isPresent()) {
      return new ClientException(
          ExitCode.OTHER_AUTHORITY,
          refused.get().reason().name(),
          "The server at " + base + " was not accepted: " + refused.get().getMessage(),
          "Check the address, and that this identity belongs to that authority.");
    }
    return new ClientException(
        ExitCode.UNREACHABLE,
        "AUTHORITY_UNREACHABLE",
        "The authority at " + base + " cannot be reached: " + reason(failure),
        "Start it with pond serve, or check address and network.");
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private static int exitCode(int status) {
    return switch (status) {
      case 401, 403 -> ExitCode.NOT_AUTHORISED;
      case 404, 409 -> ExitCode.REFUSED;
      case 507 -> ExitCode.STORAGE;
      case 429, 503 -> ExitCode.TRY_AGAIN;
      default -> status >= 500 ? ExitCode.UNEXPECTED : ExitCode.INPUT_INVALID;
    };
  }
}
