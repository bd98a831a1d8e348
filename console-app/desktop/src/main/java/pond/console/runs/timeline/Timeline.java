package pond.console.runs.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.model.api.AttemptView;
import pond.model.api.RunView;
import pond.model.api.StageView;

/**
 * The bars of a run, between the submit and its end or now. How long a job ran is what the worker
 * says of itself; everything else is by the authority's clock.
 */
public record Timeline(Instant from, Instant to, List<Bar> bars) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  public Timeline {
    bars = List.copyOf(bars);
  }

  /** What a part of a bar means. */
  public enum Kind {
    /** Everything that the stage needs is there; no worker has it. */
    WAITING,
    /** A worker has it: it fetches, unpacks, and sends back. */
    LEASED,
    /** The job itself runs. */
    RUNNING
  }

  /** A part of a bar, both ends within the timeline. */
  public record Part(Kind kind, Instant from, Instant to) {
    public Duration length() {
      return Duration.between(from, to);
    }
  }

  /**
   * One attempt, or the waiting of a stage that has none yet.
   *
   * @param judged when the result was recorded and judged
   */
  public record Bar(
      String stageId, int attempt, String worker, List<Part> parts, Optional<Instant> judged) {
    public Bar {
      parts = List.copyOf(parts);
    }
  }

  /** The timeline as of now. */
  public static Timeline of(RunView run, Instant now) {
    return new Reader(run, now).read();
  }

  /** Where a moment is, from 0 to 1. */
  public double at(Instant moment) {
    double all = Duration.between(from, to).toMillis();
    double part = Duration.between(from, moment).toMillis();
    return Math.clamp(part / all, 0, 1);
  }

  private static final class Reader {
    private final RunView run;
    private final Instant from;
    private final Instant to;
    private final Map<String, Instant> ended = new HashMap<>();

    Reader(RunView run, Instant now) {
      this.run = run;
      this.from = run.submittedAt();
      Instant end = run.finishedAt().orElse(now);
      this.to = end.isBefore(from.plus(SHORTEST)) ? from.plus(SHORTEST) : end;
    }

    Timeline read() {
      for (StageView stage : run.stages()) {
        stage.attempts().stream()
            .flatMap(attempt -> attempt.recordedAt().stream())
            .max(Comparator.naturalOrder())
            .ifPresent(last -> ended.put(stage.stageId(), last));
      }
      List<Bar> bars = new ArrayList<>();
      run.stages().forEach(stage -> stage(stage, bars));
      return new Timeline(from, to, bars);
    }

    private void stage(StageView stage, List<Bar> bars) {
      Instant since = within(ready(stage));
      for (AttemptView attempt : stage.attempts()) {
        bars.add(attempt(stage, attempt, since));
        since = within(attempt.recordedAt().orElse(attempt.leasedAt()));
      }
      if (stage.state().equals("ready")) {
        List<Part> parts = parts(new Part(Kind.WAITING, since, to));
        bars.add(new Bar(stage.stageId(), 0, "", parts, Optional.empty()));
      }
    }

    private Bar attempt(StageView stage, AttemptView attempt, Instant since) {
      Instant leased = within(attempt.leasedAt());
      Instant end = within(attempt.recordedAt().orElse(to));
      Instant start =
          attempt
              .durationMs()
              .map(ms -> later(leased, end.minusMillis(ms)))
              .orElse(attempt.recordedAt().isPresent() ? end : leased);
      List<Part> parts =
          parts(
              new Part(Kind.WAITING, since, leased),
              new Part(Kind.LEASED, leased, start),
              new Part(Kind.RUNNING, start, end));
      return new Bar(
          stage.stageId(), attempt.attempt(), attempt.workerName(), parts, attempt.recordedAt());
    }

    private Instant ready(StageView stage) {
      return stage.needs().stream()
          .map(need -> ended.getOrDefault(need, to))
          .max(Comparator.naturalOrder())
          .orElse(from);
    }

    private Instant within(Instant moment) {
      return later(from, moment.isAfter(to) ? to : moment);
    }

    private static Instant later(Instant one, Instant other) {
      return one.isAfter(other) ? one : other;
    }

    private static List<Part> parts(Part... parts) {
      return List.of(parts).stream().filter(part -> part.from().isBefore(part.to())).toList();
    }
  }
}
