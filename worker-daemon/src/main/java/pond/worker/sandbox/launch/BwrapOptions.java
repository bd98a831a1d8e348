package pond.worker.sandbox.launch;

import static pond.worker.sandbox.launch.SystemFolders.add;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pond.model.sandbox.SandboxProfile;
import pond.worker.sandbox.SandboxRequest;

/** The options of docs/spec/sandbox.md, section 3, in mount order. */
final class BwrapOptions {
  private static final long MIB = 1L << 20;

  private BwrapOptions() {}

  static List<String> of(SandboxRequest request, Path etc, List<Path> readOnly) throws IOException {
    List<String> options = new ArrayList<>();
    add(options, "--unshare-all", "--unshare-user", "--disable-userns", "--uid", "1000");
    add(options, "--gid", "1000", "--die-with-parent", "--new-session", "--clearenv");
    add(options, "--hostname", "pond-job", "--cap-drop", "ALL", "--seccomp", "9");
    add(options, "--json-status-fd", "8");
    SystemFolders.addSystem(options);
    for (Path path : readOnly) {
      add(options, "--ro-bind", path.toString(), path.toString());
    }
    add(options, "--ro-bind", etc.toString(), "/etc");
    addKernelFolders(options, request.limits().memoryBytes());
    addJobFolders(options, request);
    add(options, "--remount-ro", "/dev", "--remount-ro", "/");
    return options;
  }

  private static void addKernelFolders(List<String> options, long memory) {
    String shm = Long.toString(Math.min(64 * MIB, memory / 8));
    String tmp = Long.toString(Math.min(512 * MIB, memory / 4));
    add(options, "--proc", "/proc", "--ro-bind", "/dev/null", "/proc/kallsyms");
    add(options, "--dev", "/dev", "--size", shm, "--perms", "1777", "--tmpfs", "/dev/shm");
    add(options, "--size", tmp, "--perms", "1777", "--tmpfs", "/tmp");
  }

  private static void addJobFolders(List<String> options, SandboxRequest request) {
    boolean writes = request.profile() == SandboxProfile.UNTRUSTED_CODE_WRITE;
    add(options, writes ? "--bind" : "--ro-bind", request.workDir().toString(), "/work");
    add(options, "--ro-bind", request.needsDir().toString(), "/needs");
    add(options, "--bind", request.outDir().toString(), "/out", "--chdir", "/work");
  }
}
