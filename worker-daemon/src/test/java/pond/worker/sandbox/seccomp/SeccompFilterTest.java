package pond.worker.sandbox.seccomp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeccompFilterTest {
  private static final int ALLOW = 0x7fff0000;
  private static final int KILL = 0x80000000;
  private static final int EPERM = 0x00050001;
  private static final int ENOSYS = 0x00050026;

  @ParameterizedTest
  @EnumSource(MachineArch.class)
  void filter_listedCalls_areRefused(MachineArch arch) {
    for (Syscall call : Syscall.values()) {
      if (call.number(arch) >= 0) {
        assertEquals(EPERM, run(arch, call.number(arch), 0, 0), call + " on " + arch);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MachineArch.class)
  void filter_ordinaryCalls_areAllowed(MachineArch arch) {
    // read, write, openat, execve, exit_group, futex, mmap, prlimit64, getrandom, wait4.
    int[] x86 = {0, 1, 257, 59, 231, 202, 9, 302, 318, 61};
    int[] arm = {63, 64, 56, 221, 94, 98, 222, 261, 278, 260};
    for (int number : arch == MachineArch.X86_64 ? x86 : arm) {
      assertEquals(ALLOW, run(arch, number, 0, 0), number + " on " + arch);
    }
  }

  @ParameterizedTest
  @EnumSource(MachineArch.class)
  void filter_sockets_onlyUnixPasses(MachineArch arch) {
    boolean x86 = arch == MachineArch.X86_64;
    for (int family = 0; family < 64; family++) {
      int expected = family == 1 ? ALLOW : EPERM;
      assertEquals(expected, run(arch, x86 ? 41 : 198, family, 0), "socket " + family);
      assertEquals(expected, run(arch, x86 ? 53 : 199, family, 0), "socketpair " + family);
    }
    // The kernel reads 32 bits: high ones must not hide a family.
    assertEquals(EPERM, run(arch, x86 ? 41 : 198, 0x1_0000_0028L, 0));
  }

  @ParameterizedTest
  @EnumSource(MachineArch.class)
  void filter_cloneAndTerminal_argumentsDecide(MachineArch arch) {
    boolean x86 = arch == MachineArch.X86_64;
    int clone = x86 ? 56 : 220;
    assertEquals(ALLOW, run(arch, clone, 0x003D0F00, 0), "threads");
    assertEquals(ALLOW, run(arch, clone, 17, 0), "fork");
    for (int bit : new int[] {0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x40000000}) {
      assertEquals(EPERM, run(arch, clone, bit | 17, 0), Integer.toHexString(bit));
    }
    assertEquals(ENOSYS, run(arch, 435, 0, 0), "clone3 hides its flags in memory");
    assertEquals(EPERM, run(arch, x86 ? 16 : 29, 0, 0x5412), "TIOCSTI");
    assertEquals(EPERM, run(arch, x86 ? 16 : 29, 0, 0x541C), "TIOCLINUX");
    assertEquals(ALLOW, run(arch, x86 ? 16 : 29, 0, 0x5401), "TCGETS");
  }

  @ParameterizedTest
  @EnumSource(MachineArch.class)
  void filter_otherMachine_isKilled(MachineArch arch) {
    FilterMachine machine = new FilterMachine(SeccompFilter.bytes(arch));
    // 32-bit x86, whose numbers mean other calls.
    assertEquals(KILL, machine.run(0x40000003, 0, 0, 0));
    if (arch == MachineArch.X86_64) {
      assertEquals(ENOSYS, run(arch, 0x40000000 + 39, 0, 0), "x32");
    }
  }

  @org.junit.jupiter.api.Test
  void of_unknownMachine_isEmpty() {
    assertEquals(Optional.empty(), MachineArch.of("riscv64"));
    assertTrue(MachineArch.of("amd64").isPresent());
  }

  private static int run(MachineArch arch, int number, long arg0, long arg1) {
    return new FilterMachine(SeccompFilter.bytes(arch)).run(arch.auditArch(), number, arg0, arg1);
  }
}
