package pond.model.sandbox;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One thing a sandbox must do, which a canary job can check (docs/spec/sandbox.md, section 6).
 *
 * <p>Security property: a profile needs all of {@link #requiredBy}. A property that is not {@link
 * PropertyState#PROVED} means no job of that profile on this worker.
 */
public enum SandboxProperty {
  /** No network but an empty loopback of its own. */
  NET_NONE("net.none"),
  /** The system is read-only, and {@code /work} as the profile says. */
  FS_READ_ONLY("fs.read_only"),
  /** No file of the host outside the system folders and the job's own folders can be opened. */
  FS_PRIVATE("fs.private"),
  /** No process of the host can be seen. */
  PID_PRIVATE("pid.private"),
  /** The environment of the daemon cannot be read. */
  ENV_PRIVATE("env.private"),
  /** No capability, no new privileges, no user namespace, not the host's root. */
  PRIV_NONE("priv.none"),
  /** The system call filter is loaded. */
  SYSCALL_FILTER("syscall.filter"),
  /** Memory of all processes together is bounded. */
  MEM_TREE("mem.tree"),
  /** Ending the job ends every process it started. */
  KILL_TREE("kill.tree");

  private final String wire;

  SandboxProperty(String wire) {
    this.wire = wire;
  }

  /** The word used in reports and results. */
  public String wire() {
    return wire;
  }

  /** What a profile needs proved before any of its jobs may start. */
  public static Set<SandboxProperty> requiredBy(SandboxProfile profile) {
    return profile.confines()
        ? Collections.unmodifiableSet(EnumSet.allOf(SandboxProperty.class))
        : Set.of();
  }

  /** The property for an exact word; empty for anything else. */
  public static Optional<SandboxProperty> parse(String word) {
    for (SandboxProperty property : values()) {
      if (property.wire.equals(word)) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }
}
