package pond.console.runs.fake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pond.model.api.AttemptView;
import pond.model.api.FindingView;
import pond.model.api.RunView;
import pond.model.api.StageView;

/** Runs of two or three stages. */
public final class SampleRun {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  /** Some time after everything. */
  public static final Instant NOW = at(600);

  private SampleRun() {}

  /** So many seconds after the submit. */
  public static Instant at(long seconds) {
    return START.plusSeconds(seconds);
  }

  /** build was verified, test signed another input, publish is held. */
  public static RunView flagged() {
    return run(
        "held",
        stage("build", "succeeded", List.of(), List.of(verified("build", 2, 10, 5000))),
        stage("test", "flagged", List.of("build"), List.of(differs("test", 12, 30))),
        stage("publish", "held", List.of("test"), List.of()));
  }

  /** build runs, lint waits for a worker. */
  public static RunView running() {
    return run(
        "running",
        stage("build", "leased", List.of(), List.of(open("build", 3))),
        stage("lint", "ready", List.of(), List.of()));
  }

  public static RunView run(String state, StageView... stages) {
    boolean flagged = List.of(stages).stream().anyMatch(stage -> stage.state().equals("flagged"));
    return new RunView(
        "r-7f31c2",
        "acme-web",
        state,
        state.equals("succeeded"),
        flagged,
        "anna",
        START,
        state.equals("running") ? Optional.empty() : Optional.of(at(30)),
        7,
        "ab".repeat(32),
        List.of(stages));
  }

  public static StageView stage(
      String id, String state, List<String> needs, List<AttemptView> attempts) {
    Optional<String> why =
        state.equals("ready") ? Optional.of("No worker may take it now.") : Optional.empty();
    return new StageView(
        id,
        state,
        "byo",
        "untrusted-code-write",
        needs,
        List.of("pool:byo", "tenant:acme-web"),
        List.of("sh", "-c", "make " + id),
        attempts,
        why);
  }

  public static AttemptView verified(String stage, long leased, long recorded, long ms) {
    return attempt(stage, leased, Optional.of(recorded), ms, "verified", List.of());
  }

  public static AttemptView differs(String stage, long leased, long recorded) {
    FindingView finding =
        new FindingView(
            "INPUT_MISMATCH",
            "input_sha",
            "9f".repeat(32),
            "2c".repeat(32),
            "The worker signed a result for another input.");
    return attempt(stage, leased, Optional.of(recorded), 4000, "flagged", List.of(finding));
  }

  public static AttemptView open(String stage, long leased) {
    return attempt(stage, leased, Optional.empty(), 0, "", List.of());
  }

  private static AttemptView attempt(
      String stage,
      long leased,
      Optional<Long> recorded,
      long ms,
      String verdict,
      List<FindingView> findings) {
    boolean done = recorded.isPresent();
    return new AttemptView(
        1,
        "w-gpu07",
        "gpu-07",
        done ? "recorded" : "leased",
        done ? Optional.of("exited") : Optional.empty(),
        done ? Optional.of(0) : Optional.empty(),
        Optional.empty(),
        done ? Optional.of(verdict) : Optional.empty(),
        findings,
        "j-" + stage,
        "9f".repeat(32),
        done ? Optional.of("7d".repeat(32)) : Optional.empty(),
        Optional.of("5e".repeat(32)),
        at(leased),
        recorded.map(SampleRun::at),
        done ? Optional.of(ms) : Optional.empty(),
        done ? Optional.of("untrusted-code-write by bubblewrap") : Optional.empty());
  }
}
