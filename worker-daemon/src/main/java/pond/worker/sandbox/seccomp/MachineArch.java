package pond.worker.sandbox.seccomp;

import java.util.Optional;

/** The machines Pond has a system call table for. Any other has no sandbox. */
public enum MachineArch {
  X86_64(0xC000003E),
  AARCH64(0xC00000B7);

  private final int auditArch;

  MachineArch(int auditArch) {
    this.auditArch = auditArch;
  }

  int auditArch() {
    return auditArch;
  }

  /** Reads the JVM's {@code os.arch} word. */
  public static Optional<MachineArch> of(String osArch) {
    return switch (osArch) {
      case "amd64", "x86_64" -> Optional.of(X86_64);
      case "aarch64", "arm64" -> Optional.of(AARCH64);
      default -> Optional.empty();
    };
  }
}
