package pond.worker.sandbox.linux;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pond.worker.sandbox.seccomp.SyscallNumbers;

/**
 * Named attempts to get out. Each prints REACHED or BLOCKED; anything else means the attempt itself
 * is broken, which fails the test too.
 */
final class EscapeAttempts {
  /** One attempt, as a shell text. */
  record Attempt(String name, String script) {}

  private final List<Attempt> all = new ArrayList<>();

  static List<Attempt> of(Path decoy, Path socket, int port, long daemonPid, Path jobs) {
    EscapeAttempts attempts = new EscapeAttempts();
    attempts.files(decoy, jobs);
    attempts.processes(daemonPid, jobs);
    attempts.network(port, socket);
    attempts.kernel();
    attempts.writes();
    attempts.limits();
    return List.copyOf(attempts.all);
  }

  private void files(Path decoy, Path jobs) {
    run("read /etc/shadow", "cat /etc/shadow");
    run("read a key beside the job", "cat " + decoy);
    run("read a key through /proc/1/root", "cat /proc/1/root" + decoy);
    run("read a key through /proc/self/cwd", "cat /proc/self/cwd/../../.." + decoy);
    run("list other jobs", "ls " + jobs);
    run("list /root or /home", "ls /root/ || ls /home/");
    run("read the host's ssh settings", "ls /etc/ssh/");
    run("find the container socket", "ls /var/run/docker.sock || ls /run/containerd");
    run("see kernel addresses", "grep -q . /proc/kallsyms");
    run("read the kernel log", "dmesg");
    run("open kvm, memory or a disk", "cat /dev/kvm || cat /dev/mem || cat /dev/vda");
    run("see /sys", "ls /sys/kernel");
  }

  private void processes(long daemonPid, Path jobs) {
    run("the daemon's environment", "tr '\\0' '\\n' </proc/1/environ | grep -v '^PWD=/$'");
    run("host paths in the arguments of bwrap", "grep -q '" + hidden(jobs) + "' /proc/1/cmdline");
    run("see host processes", "set -- /proc/[0-9]*; [ $# -gt 8 ]");
    run("signal the daemon", "[ " + daemonPid + " -gt 20 ] && kill -0 " + daemonPid);
    run("kill the first process inside", "kill -9 1; sleep 0.1; ! kill -0 1");
    perl("ptrace the parent", call("PTRACE", "16, 1, 0, 0"));
    perl("read another process's memory", call("PROCESS_VM_READV", "1, 0, 0, 0, 0, 0"));
    perl("take another process's descriptor", call("PIDFD_GETFD", "0, 0, 0"));
    run(
        "be root or have a capability",
        "grep -E '^Cap(Prm|Eff|Bnd|Amb)' /proc/self/status" + " | grep -v 0000000000000000");
    run("gain by setuid", "! grep -q 'NoNewPrivs:.1' /proc/self/status");
  }

  private void network(int port, Path socket) {
    String in = "pack('Sna4x8', 2, %d, pack('C4', %s))";
    perl("loopback of the host", connect(2, in.formatted(port, "127,0,0,1")));
    perl("metadata address", connect(2, in.formatted(80, "169,254,169,254")));
    perl("internet address", connect(2, in.formatted(443, "1,1,1,1")));
    perl("udp", "socket($s, 2, 2, 0)");
    perl("IPv6", "socket($s, 10, 1, 0)");
    perl("netlink", "socket($s, 16, 3, 0)");
    perl("raw packets", "socket($s, 17, 3, 0)");
    perl("vsock, the virtual machine's host", "socket($s, 40, 1, 0)");
    perl("bluetooth", "socket($s, 31, 1, 0)");
    perl("kernel crypto sockets", "socket($s, 38, 5, 0)");
    perl("vsock by socketpair", "socketpair($s, $t, 40, 1, 0)");
    perl("a unix socket of the host", connect(1, "pack('Sa*', 1, '" + socket + "')"));
    run("an interface of the host", "grep ':' /proc/net/dev | grep -v '^ *lo:'");
  }

  private void kernel() {
    perl("key ring", call("KEYCTL", "0, -3, 0"));
    perl("bpf", call("BPF", "0, 0, 0") + " || $! != 1");
    perl("perf events", call("PERF_EVENT_OPEN", "0, 0, -1, -1, 0") + " || $! != 1");
    perl("io_uring", call("IO_URING_SETUP", "1, 0") + " || $! != 1");
    perl("userfaultfd", call("USERFAULTFD", "1"));
    perl("a user namespace by unshare", call("UNSHARE", "0x10000000"));
    run("a user namespace by tool", "unshare -Ur true");
    perl("a mount namespace", call("UNSHARE", "0x20000"));
    perl("join a namespace", call("SETNS", "0, 0") + " || $! != 1");
    perl("mount", call("MOUNT", "0, 0, 0, 0, 0"));
    perl("new mount calls", call("FSOPEN", "0, 0") + " || $! != 1");
    run("remount writable", "mount -o remount,rw /");
    perl("chroot", "chroot('/tmp')");
    perl("open by handle", call("OPEN_BY_HANDLE_AT", "0, 0, 0") + " || $! != 1");
    perl("load a module", call("FINIT_MODULE", "0, 0, 0") + " || $! != 1");
    perl("kexec", call("KEXEC_LOAD", "0, 0, 0, 0") + " || $! != 1");
    perl("push keys into the terminal", "($c = 'x') && (ioctl(STDIN, 0x5412, $c) || $! != 1)");
    run("make a device", "mknod /out/disk b 254 0 || mknod /tmp/disk b 254 0");
    run("set a kernel value", "echo x >/proc/sys/kernel/hostname");
    run("magic keys", "echo h >/proc/sysrq-trigger");
  }

  private void writes() {
    for (String path : List.of("/usr/bin", "/etc", "/", "/dev", "/needs", "/proc", "/lib/x86")) {
      run("write " + path, "echo x >" + path + "/pond-escape");
    }
    run("replace /etc/passwd", "cp /dev/null /etc/passwd");
    run("hardlink a system file out", "ln /usr/bin/env /out/env");
  }

  private void limits() {
    run("raise open files", "ulimit -Hn 1048576");
    run("raise processes", "prlimit --nproc=100000:100000 true");
    run("raise memory", "prlimit --data=unlimited:unlimited true");
    run("dump core", "prlimit --core=1000:1000 true");
    run("fill /dev/shm", "head -c 90000000 /dev/zero >/dev/shm/fill");
    run("fill /tmp", "head -c 600000000 /dev/zero >/tmp/fill");
  }

  private void run(String name, String script) {
    all.add(
        new Attempt(
            name,
            "if { " + script + "; } >/dev/null 2>&1; then echo REACHED; else echo BLOCKED; fi"));
  }

  private void perl(String name, String expression) {
    String program =
        "my ($s, $t, $c); print((" + expression + ") ? \"REACHED\\n\" : \"BLOCKED\\n\")";
    all.add(new Attempt(name, "perl -e \"$(cat <<'END'\n" + program + "\nEND\n)\" 2>/dev/null"));
  }

  /** The same path as a pattern that does not match itself: the attempt is in the arguments too. */
  private static String hidden(Path path) {
    return path.toString().replace("pond-sandbox", "pond[-]sandbox");
  }

  private static String call(String name, String arguments) {
    return "syscall(" + SyscallNumbers.of(name) + ", " + arguments + ") != -1";
  }

  private static String connect(int family, String address) {
    return "socket($s, " + family + ", 1, 0) && connect($s, " + address + ")";
  }
}
