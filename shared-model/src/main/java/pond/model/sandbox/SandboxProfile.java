package pond.model.sandbox;

import java.util.Optional;

/**
 * How tightly a job is held on the worker's machine (docs/spec/sandbox.md, section 2).
 *
 * <p>Security property: a profile names a minimum. A worker that cannot prove every {@link
 * SandboxProperty} the profile needs refuses the job; it never runs it under a weaker profile. A
 * word that is not one of these is refused by the caller, never replaced by a default.
 */
public enum SandboxProfile {
  /** {@code /work} is read-only; only {@code /out} and the RAM-backed {@code /tmp} take writes. */
  UNTRUSTED_CODE_READ("untrusted-code-read"),
  /** {@code /work} is the job's private, writable copy. */
  UNTRUSTED_CODE_WRITE("untrusted-code-write"),
  /**
   * No confinement. Development only: tier {@code any}, and the worker's own config must say so.
   */
  NONE("none");

  private final String wire;

  SandboxProfile(String wire) {
    this.wire = wire;
  }

  /** The word used in run files, orders and results. */
  public String wire() {
    return wire;
  }

  /** True when the job's own code runs behind a sandbox. */
  public boolean confines() {
    return this != NONE;
  }

  /** The profile for an exact word; empty for anything else. */
  public static Optional<SandboxProfile> parse(String word) {
    for (SandboxProfile profile : values()) {
      if (profile.wire.equals(word)) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }
}
