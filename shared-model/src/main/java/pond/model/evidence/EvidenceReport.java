package pond.model.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pond.model.fingerprint.RootDigest;

/** What the checks of an evidence folder came to. */
public sealed interface EvidenceReport {
  /** Every check, in order. */
  List<Check> checks();

  /** The root the folder brings along, when it could be read: to be compared by a person. */
  Optional<RootDigest> root();

  /**
   * No check failed.
   *
   * @param rootCompared whether the root was compared with one that the caller knew; without that,
   *     anybody could have made the folder
   * @param attestationVerified whether there are results and every one in time was verified
   */
  record Sound(
      Optional<RootDigest> root,
      boolean rootCompared,
      boolean attestationVerified,
      List<Check> checks)
      implements EvidenceReport {
    public Sound {
      Objects.requireNonNull(root);
      checks = List.copyOf(checks);
      if (checks.stream().anyMatch(Check.Fails.class::isInstance)) {
        throw new IllegalArgumentException("a sound report has no failed check");
      }
    }
  }

  /** At least one check failed: nothing in the folder may be relied on. */
  record Unsound(Optional<RootDigest> root, List<Check> checks) implements EvidenceReport {
    public Unsound {
      Objects.requireNonNull(root);
      checks = List.copyOf(checks);
      if (checks.stream().noneMatch(Check.Fails.class::isInstance)) {
        throw new IllegalArgumentException("an unsound report has a failed check");
      }
    }
  }

  /** The failed checks. */
  default List<Check.Fails> failures() {
    return checks().stream()
        .filter(Check.Fails.class::isInstance)
        .map(Check.Fails.class::cast)
        .toList();
  }
}
