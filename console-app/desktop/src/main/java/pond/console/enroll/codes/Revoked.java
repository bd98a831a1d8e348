package pond.console.enroll.codes;

import java.util.Objects;
import java.util.Optional;
import pond.console.hop.Problem;
import pond.model.api.CodeView;

/** What became of taking back one code: each one is told, a failure is never summed up. */
public record Revoked(CodeView code, Optional<Problem> problem) {
  public Revoked {
    Objects.requireNonNull(code);
    Objects.requireNonNull(problem);
  }
}
