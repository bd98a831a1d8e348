package pond.worker.sandbox.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pond.worker.sandbox.JobUser;
import pond.worker.sandbox.SandboxConfig;
import pond.worker.sandbox.SandboxRequest;
import pond.worker.sandbox.seccomp.MachineArch;
import pond.worker.sandbox.seccomp.SeccompFilter;

/** The only way a job command is ever started: canary and real jobs share it. */
public final class Launcher {
  private final SandboxConfig config;
  private final JobUser user;
  private final SpawnThread spawn;
  private final byte[] filter;
  private @Nullable SharedFiles shared;

  public Launcher(SandboxConfig config, JobUser user, MachineArch arch, SpawnThread spawn) {
    this.config = config;
    this.user = user;
    this.spawn = spawn;
    this.filter = SeccompFilter.bytes(arch);
  }

  /** A process that was started, and the files that tell about it. */
  public record Launched(Process process, ControlFolder control) {}

  /** Hands the job its folders, writes the control files and starts the line. */
  public Launched launch(SandboxRequest request) throws IOException, InterruptedException {
    ControlFolder control = new ControlFolder(request.scratchDir());
    for (Path folder : List.of(request.workDir(), request.needsDir(), request.outDir())) {
      user.takeOwnership(folder);
    }
    SharedFiles files = sharedFiles();
    control.write(BwrapOptions.of(request, files.etc(), config.readOnly()), user);
    List<String> line = LaunchLine.of(request, control, files.filter(), config.bwrap(), user);
    return new Launched(spawn.start(line), control);
  }

  /** True for a folder that holds what the jobs of some daemon share. */
  public static boolean isShared(Path folder) {
    return folder.getFileName().toString().startsWith(SharedFiles.PREFIX);
  }

  private synchronized SharedFiles sharedFiles() throws IOException {
    SharedFiles known = shared;
    if (known == null || !known.isThere()) {
      known = SharedFiles.create(config.jobsDir(), filter);
      shared = known;
    }
    return known;
  }
}
