package pond.worker.sandbox.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pond.model.sandbox.JobLimits;
import pond.worker.sandbox.JobUser;
import pond.worker.sandbox.SandboxRequest;

/** The argument array of docs/spec/sandbox.md, section 3. */
final class LaunchLine {
  private static final String DEFAULT_PATH = "/usr/local/bin:/usr/bin:/bin";
  // Past the soft limit the process gets SIGXCPU, which says why; past the hard one SIGKILL.
  private static final long CPU_MARGIN_SECONDS = 5;

  private LaunchLine() {}

  static List<String> of(
      SandboxRequest request, ControlFolder control, Path filter, Path bwrap, JobUser user) {
    List<String> line = new ArrayList<>();
    if (user.dropsRoot()) {
      addDrop(line, user);
    }
    addLimits(line, request.limits());
    line.addAll(List.of(HostTools.SHELL, "-c", LaunchScripts.OUTER, "pond-launch"));
    line.addAll(List.of(filter.toString(), control.status().toString()));
    line.addAll(List.of(control.inner().toString(), control.arguments().toString()));
    line.addAll(List.of(bwrap.toString(), "--args", "6", "--"));
    line.addAll(List.of(HostTools.PRLIMIT, "--nproc=" + request.limits().pids(), "--"));
    Map<String, String> env = environment(request.env());
    String path = env.getOrDefault("PATH", DEFAULT_PATH);
    line.addAll(List.of(HostTools.SHELL, "-c", LaunchScripts.INNER, control.tag()));
    line.addAll(List.of(request.command().getFirst(), path));
    env.forEach((name, value) -> line.add(name + "=" + value));
    line.addAll(request.command());
    return line;
  }

  private static void addDrop(List<String> line, JobUser user) {
    line.addAll(List.of(HostTools.SETPRIV, "--reuid", Integer.toString(user.uid())));
    line.addAll(List.of("--regid", Integer.toString(user.gid()), "--clear-groups"));
    line.addAll(List.of("--inh-caps=-all", "--"));
  }

  private static void addLimits(List<String> line, JobLimits limits) {
    long cpu = limits.cpuSeconds();
    line.add(HostTools.PRLIMIT);
    line.add("--data=" + limits.memoryBytes());
    line.add("--fsize=" + limits.fileSizeBytes());
    line.add("--nofile=" + limits.openFiles());
    line.add("--cpu=" + cpu + ":" + (cpu + CPU_MARGIN_SECONDS));
    line.add("--core=0");
    line.add("--");
  }

  private static Map<String, String> environment(Map<String, String> order) {
    Map<String, String> env = new LinkedHashMap<>();
    env.put("PATH", DEFAULT_PATH);
    env.put("HOME", "/tmp");
    env.put("LANG", "C.UTF-8");
    env.putAll(order);
    env.put("POND_OUT", "/out");
    env.put("POND_NEEDS", "/needs");
    return env;
  }
}
