package pond.worker.sandbox.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Limit;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.PropertyState;
import pond.model.sandbox.SandboxProfile;
import pond.model.sandbox.SandboxProperty;
import pond.model.sandbox.SandboxReport;
import pond.model.sandbox.Tightening;
import pond.worker.sandbox.JobFolders;
import pond.worker.sandbox.JobUser;
import pond.worker.sandbox.LogSink;
import pond.worker.sandbox.SandboxOutcome;
import pond.worker.sandbox.SandboxRequest;
import pond.worker.sandbox.run.JobProcesses;
import pond.worker.sandbox.run.JobRunner;

/** Runs the canary jobs of docs/spec/sandbox.md, section 6, through the real launch path. */
public final class SelfTest {
  private static final long MIB = 1L << 20;

  private final JobRunner runner;
  private final JobUser user;
  private final Path jobsDir;
  private final RandomGenerator random;

  public SelfTest(JobRunner runner, JobUser user, Path jobsDir, RandomGenerator random) {
    this.runner = runner;
    this.user = user;
    this.jobsDir = jobsDir;
    this.random = random;
  }

  /**
   * What was found out.
   *
   * @param ran true when the first canary came to its end
   * @param said what the first canary's outcome said, for the sentence to the operator
   */
  public record Findings(
      boolean ran, String said, Map<SandboxProperty, PropertyState> properties) {}

  /** Runs both canaries under both profiles' rules for /work. */
  public Findings run() throws IOException, InterruptedException {
    Map<SandboxProperty, PropertyState> all = new EnumMap<>(SandboxProperty.class);
    Findings read = look(SandboxProfile.UNTRUSTED_CODE_READ);
    if (!read.ran) {
      return read;
    }
    Findings write = look(SandboxProfile.UNTRUSTED_CODE_WRITE);
    all.putAll(read.properties);
    // Proved only when it held under both.
    all.replaceAll((p, state) -> worse(state, write.properties.get(p)));
    // A sandbox that leaks would leave the second canary's processes on the host.
    if (write.ran && all.values().stream().allMatch(PropertyState.PROVED::equals)) {
      all.putAll(fill());
    }
    return new Findings(write.ran, write.said, all);
  }

  private Findings look(SandboxProfile profile) throws IOException, InterruptedException {
    String nonce = nonce();
    JobFolders folders = JobFolders.create(jobsDir, "canary-" + nonce, user);
    try (Decoys decoys = new Decoys(jobsDir, nonce, user)) {
      ByteArrayOutputStream log = new ByteArrayOutputStream();
      LogSink sink = (stream, chunk, at) -> log.write(chunk, 0, chunk.length);
      List<String> command =
          List.of(
              "sh",
              "-c",
              CanaryScript.LOOK,
              "canary",
              nonce,
              decoys.file().toString(),
              decoys.port(),
              decoys.hexPort());
      SandboxOutcome outcome = runJob(folders, profile, command, sink);
      CanaryAnswers answers = CanaryAnswers.parse(log.toString(StandardCharsets.UTF_8), nonce);
      boolean ran = outcome.outcome() == Outcome.EXITED && answers.complete();
      boolean writes = profile == SandboxProfile.UNTRUSTED_CODE_WRITE;
      return new Findings(
          ran,
          outcome.outcome().wire() + ". " + outcome.detail(),
          ran ? answers.judge(writes, marked(folders, nonce), decoys.touched()) : Map.of());
    } finally {
      folders.delete();
    }
  }

  /** The canary's mark, seen from outside: it really ran here, and as the job's user. */
  private boolean marked(JobFolders folders, String nonce) throws IOException {
    Path mark = folders.out().resolve("canary");
    return Files.isRegularFile(mark)
        && Files.readString(mark).equals(nonce)
        && Files.getAttribute(mark, "unix:uid").equals(user.uid());
  }

  private Map<SandboxProperty, PropertyState> fill() throws IOException, InterruptedException {
    String nonce = nonce();
    String detached = nonce + "-detached";
    JobFolders folders = JobFolders.create(jobsDir, "canary-" + nonce, user);
    try {
      DetachedWitness witness = new DetachedWitness(detached);
      List<String> command = List.of("sh", "-c", CanaryScript.FILL, "canary", nonce);
      SandboxOutcome outcome =
          runJob(folders, SandboxProfile.UNTRUSTED_CODE_READ, command, witness);
      boolean bounded = outcome.outcome() == Outcome.OUT_OF_MEMORY;
      boolean gone = witness.saw() && JobProcesses.tagged(detached).isEmpty();
      return Map.of(
          SandboxProperty.MEM_TREE, state(bounded),
          SandboxProperty.KILL_TREE, state(gone));
    } finally {
      folders.delete();
    }
  }

  private SandboxOutcome runJob(
      JobFolders folders, SandboxProfile profile, List<String> command, LogSink sink)
      throws IOException, InterruptedException {
    SandboxRequest request = SandboxRequest.in(folders, profile, command, Map.of(), limits());
    SandboxReport report =
        new SandboxReport(
            profile, "bubblewrap", "", "none", "watchdog", request.limits(), Map.of());
    return runner.run(request, sink, report).await();
  }

  private static JobLimits limits() {
    Map<Limit, Long> small = Map.of(Limit.WALL_CLOCK, 20L, Limit.MEMORY, 64 * MIB, Limit.PIDS, 64L);
    JobLimits defaults = JobLimits.defaults(SandboxProfile.UNTRUSTED_CODE_READ);
    return switch (defaults.tighten(small)) {
      case Tightening.Tightened tightened -> tightened.limits();
      default -> throw new IllegalStateException("The canary's limits are below the defaults.");
    };
  }

  private String nonce() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static PropertyState state(boolean held) {
    return held ? PropertyState.PROVED : PropertyState.FAILED;
  }

  private static PropertyState worse(
      PropertyState one, @org.jspecify.annotations.Nullable PropertyState other) {
    if (other == null) {
      return PropertyState.UNTESTED;
    }
    return one == PropertyState.PROVED ? other : one;
  }
}
