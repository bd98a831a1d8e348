package pond.worker.sandbox.seccomp;

/**
 * Calls the filter looks at, with their number on each machine. Numbers: Linux
 * arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h.
 */
enum Syscall {
  PTRACE(101, 117),
  PROCESS_VM_READV(310, 270),
  PROCESS_VM_WRITEV(311, 271),
  PIDFD_GETFD(438, 438),
  KCMP(312, 272),
  IO_URING_SETUP(425, 425),
  IO_URING_ENTER(426, 426),
  IO_URING_REGISTER(427, 427),
  BPF(321, 280),
  PERF_EVENT_OPEN(298, 241),
  USERFAULTFD(323, 282),
  ADD_KEY(248, 217),
  REQUEST_KEY(249, 218),
  KEYCTL(250, 219),
  MOUNT(165, 40),
  UMOUNT2(166, 39),
  PIVOT_ROOT(155, 41),
  CHROOT(161, 51),
  OPEN_TREE(428, 428),
  MOVE_MOUNT(429, 429),
  FSOPEN(430, 430),
  FSCONFIG(431, 431),
  FSMOUNT(432, 432),
  FSPICK(433, 433),
  MOUNT_SETATTR(442, 442),
  OPEN_TREE_ATTR(467, 467),
  UNSHARE(272, 97),
  SETNS(308, 268),
  INIT_MODULE(175, 105),
  FINIT_MODULE(313, 273),
  DELETE_MODULE(176, 106),
  KEXEC_LOAD(246, 104),
  KEXEC_FILE_LOAD(320, 294),
  REBOOT(169, 142),
  SWAPON(167, 224),
  SWAPOFF(168, 225),
  OPEN_BY_HANDLE_AT(304, 265),
  ACCT(163, 89),
  QUOTACTL(179, 60),
  QUOTACTL_FD(443, 443),
  SYSLOG(103, 116),
  FANOTIFY_INIT(300, 262),
  LOOKUP_DCOOKIE(212, 18),
  IOPL(172, Syscall.ABSENT),
  IOPERM(173, Syscall.ABSENT),
  MODIFY_LDT(154, Syscall.ABSENT),
  USELIB(134, Syscall.ABSENT);

  static final int ABSENT = -1;

  private final int x86;
  private final int arm;

  Syscall(int x86, int arm) {
    this.x86 = x86;
    this.arm = arm;
  }

  int number(MachineArch arch) {
    return switch (arch) {
      case X86_64 -> x86;
      case AARCH64 -> arm;
    };
  }
}
