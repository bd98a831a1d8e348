package pond.console.enroll.fingerprint;

import java.time.Instant;
import java.util.Objects;

/** When and why a worker was shut out, as the audit log has it. */
public record Ban(Instant at, String reason) {
  public Ban {
    Objects.requireNonNull(at);
    Objects.requireNonNull(reason);
  }
}
