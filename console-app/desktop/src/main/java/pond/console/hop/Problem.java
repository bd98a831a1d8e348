package pond.console.hop;

import java.util.Objects;
import pond.client.ClientException;
import pond.model.api.ApiProblem;

/**
 * What went wrong, for people: a stable code, a sentence, and what to do next.
 *
 * @param errorId names the entry in the console's own log; empty when the sentence says it all
 */
public record Problem(String code, String message, String fix, String errorId) {
  public Problem {
    Objects.requireNonNull(code);
    Objects.requireNonNull(message);
    Objects.requireNonNull(fix);
    Objects.requireNonNull(errorId);
  }

  /** A refusal or an unreachable authority. */
  public static Problem of(ClientException e) {
    ApiProblem told = e.problem();
    return new Problem(told.code(), told.message(), told.fix(), "");
  }

  /** A fault of the console itself. */
  public static Problem fault(String errorId) {
    return new Problem(
        "UNEXPECTED",
        "The console met a fault of its own.",
        "Try again. If it comes back, send the details to who runs Pond.",
        errorId);
  }

  /** All of it, for the clipboard. */
  public String details() {
    String id = errorId.isEmpty() ? "" : "\nError id " + errorId;
    return code + "\n" + message + "\n" + fix + id;
  }
}
