package pond.model.api;

import java.util.Objects;

/** Every refusal of an HTTP interface: a stable reason code, a sentence, and what to do next. */
public record ApiProblem(String code, String message, String fix) {
  public ApiProblem {
    Objects.requireNonNull(code, "code is missing");
    Objects.requireNonNull(message, "message is missing");
    Objects.requireNonNull(fix, "fix is missing");
  }
}
