package pond.model.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pond.model.fingerprint.Fingerprint;
import pond.model.statement.ResultPredicate;

/**
 * Can this result be believed. Recomputed from the envelope by whoever needs it; never a field that
 * someone sent.
 */
public sealed interface Verdict {
  /** True only for {@link Verified}: the run record's {@code attestation_verified}. */
  default boolean attestationVerified() {
    return this instanceof Verified;
  }

  /** Every check held: {@code by} really signed {@code result} for the order that was issued. */
  record Verified(Fingerprint by, ResultPredicate result) implements Verdict {
    public Verified {
      Objects.requireNonNull(by, "by is missing");
      Objects.requireNonNull(result, "result is missing");
    }
  }

  /**
   * At least one check failed. {@code claimed} is what the statement says, as far as it could be
   * read: display only.
   */
  record Flagged(List<Finding> findings, Optional<ResultPredicate> claimed) implements Verdict {
    public Flagged {
      findings = List.copyOf(findings);
      Objects.requireNonNull(claimed, "claimed is missing");
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("a flagged verdict needs a finding");
      }
    }
  }
}
