package pond.worker.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.SandboxProfile;

/**
 * One job to run (docs/spec/sandbox.md, sections 2 and 8).
 *
 * @param command the program and its arguments; found on the job's own PATH, inside
 * @param env what the order adds to the environment
 * @param workDir becomes /work
 * @param needsDir becomes /needs, read-only
 * @param outDir becomes /out
 * @param scratchDir the sandbox's own folder for this job; the job cannot see it
 */
public record SandboxRequest(
    SandboxProfile profile,
    List<String> command,
    Map<String, String> env,
    Path workDir,
    Path needsDir,
    Path outDir,
    Path scratchDir,
    JobLimits limits) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
  private static final List<String> OURS = List.of("POND_OUT", "POND_NEEDS");

  /** Refuses what section 8, points 2 and 3, names. */
  public SandboxRequest {
    command = List.copyOf(command);
    env = Map.copyOf(new TreeMap<>(env));
    if (command.isEmpty() || command.getFirst().isEmpty() || command.getFirst().contains("=")) {
      throw new IllegalArgumentException("A job needs a command, and its first word has no '='.");
    }
    command.forEach(SandboxRequest::refuseNul);
    env.forEach(SandboxRequest::checkVariable);
    List<Path> folders = List.of(workDir, needsDir, outDir, scratchDir);
    for (Path folder : folders) {
      checkFolder(folder, folders);
    }
  }

  /** Takes the four folders from {@link JobFolders}. */
  public static SandboxRequest in(
      JobFolders folders,
      SandboxProfile profile,
      List<String> command,
      Map<String, String> env,
      JobLimits limits) {
    return new SandboxRequest(
        profile,
        command,
        env,
        folders.work(),
        folders.needs(),
        folders.out(),
        folders.scratch(),
        limits);
  }

  private static void checkVariable(String name, String value) {
    if (!NAME.matcher(name).matches() || OURS.contains(name)) {
      throw new IllegalArgumentException("Not an environment name a job may set: " + name);
    }
    refuseNul(value);
  }

  private static void refuseNul(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("A command or environment value holds a NUL.");
    }
  }

  private static void checkFolder(Path folder, List<Path> all) {
    if (!folder.isAbsolute() || !folder.equals(folder.normalize()) || folder.getNameCount() < 2) {
      throw new IllegalArgumentException("Job folders are absolute and plain: " + folder);
    }
    long containing = all.stream().filter(folder::startsWith).count();
    if (containing != 1) {
      throw new IllegalArgumentException("Job folders do not lie inside one another: " + folder);
    }
  }
}
