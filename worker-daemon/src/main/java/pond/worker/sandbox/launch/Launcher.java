package pond.worker.sandbox.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    control.write(filter, BwrapOptions.of(request, control, config.readOnly()), user);
    List<String> line = LaunchLine.of(request, control, config.bwrap(), user);
    return new Launched(spawn.start(line), control);
  }
}
