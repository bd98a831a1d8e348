package pond.worker.sandbox.seccomp;

/**
 * The filter of docs/spec/sandbox.md, section 3. Default allow: what it refuses is kernel surface
 * that namespaces do not cover, above all vsock, which reaches the host of a virtual machine.
 */
public final class SeccompFilter {
  private static final int ALLOW = 0x7fff0000;
  private static final int KILL = 0x80000000;
  private static final int ERRNO = 0x00050000;
  private static final int EPERM = ERRNO | 1;
  private static final int ENOSYS = ERRNO | 38;

  private static final int OFFSET_NUMBER = 0;
  private static final int OFFSET_ARCH = 4;
  // Low half of the argument: both machines are little-endian, and these arguments are 32 bits.
  private static final int OFFSET_ARG0 = 16;
  private static final int OFFSET_ARG1 = 24;

  private static final int X32_BIT = 0x40000000;
  private static final int AF_UNIX = 1;
  private static final int TIOCSTI = 0x5412;
  private static final int TIOCLINUX = 0x541C;
  private static final int CLONE3 = 435;
  // NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET.
  private static final int NEW_NAMESPACES = 0x7E020000;

  private SeccompFilter() {}

  /** The bytes for bwrap's {@code --seccomp} file. */
  public static byte[] bytes(MachineArch arch) {
    BpfProgram program = new BpfProgram().load(OFFSET_ARCH);
    program.answerUnlessEqual(arch.auditArch(), KILL).load(OFFSET_NUMBER);
    if (arch == MachineArch.X86_64) {
      program.answerIfAtLeast(X32_BIT, ENOSYS);
    }
    program.answerIfEqual(CLONE3, ENOSYS);
    for (Syscall call : Syscall.values()) {
      if (call.number(arch) != Syscall.ABSENT) {
        program.answerIfEqual(call.number(arch), EPERM);
      }
    }
    argumentRules(program, arch);
    return program.answer(ALLOW).toBytes();
  }

  private static void argumentRules(BpfProgram program, MachineArch arch) {
    boolean x86 = arch == MachineArch.X86_64;
    program.whenEqual(x86 ? 56 : 220, cloneRule());
    program.whenEqual(x86 ? 16 : 29, ioctlRule());
    program.whenEqual(x86 ? 41 : 198, socketRule());
    program.whenEqual(x86 ? 53 : 199, socketRule());
  }

  private static BpfProgram cloneRule() {
    return new BpfProgram().load(OFFSET_ARG0).answerIfAnyBit(NEW_NAMESPACES, EPERM).answer(ALLOW);
  }

  private static BpfProgram ioctlRule() {
    return new BpfProgram()
        .load(OFFSET_ARG1)
        .answerIfEqual(TIOCSTI, EPERM)
        .answerIfEqual(TIOCLINUX, EPERM)
        .answer(ALLOW);
  }

  private static BpfProgram socketRule() {
    return new BpfProgram().load(OFFSET_ARG0).answerIfEqual(AF_UNIX, ALLOW).answer(EPERM);
  }
}
