package pond.model.wire;

import java.util.Objects;
import pond.model.digest.Sha256;

/** Proof of the sealing key: SHA-256("pond-sealing-proof-v1\\0" || opened challenge). */
public record EnrollConfirm(Sha256 answer) {
  public EnrollConfirm {
    Objects.requireNonNull(answer, "answer is missing");
  }
}
