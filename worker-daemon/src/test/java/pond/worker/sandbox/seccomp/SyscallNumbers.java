package pond.worker.sandbox.seccomp;

/** The running machine's call numbers, for escape attempts. */
public final class SyscallNumbers {
  private SyscallNumbers() {}

  /** The number of a call the filter knows. */
  public static int of(String name) {
    MachineArch arch = MachineArch.of(System.getProperty("os.arch")).orElseThrow();
    return Syscall.valueOf(name).number(arch);
  }
}
