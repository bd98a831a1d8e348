package pond.model.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.model.api.WorkerView;
import pond.model.api.live.RunLine;

class RowFiltersTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void runs_theExampleOfTheSpec_showsTheRun() {
    RunLine run =
        new RunLine(
            "r-7f31c2",
            "acme-web",
            "held",
            "flagged",
            List.of("byo"),
            List.of("gpu-07"),
            3,
            1,
            Optional.of("build"),
            NOW.minusSeconds(3600),
            Optional.empty(),
            "anna",
            7);
    String text = "tier:byo tenant:acme-web is:flagged age<2d worker:gpu-* 7f31 -state:succeeded";
    assertEquals(List.of(run), apply(RowFilters.RUNS, text, run));
    assertEquals(List.of(), apply(RowFilters.RUNS, text + " -is:open", run));
  }

  @Test
  void workers_keysOfTags_seeTheGrantedOnesOnly() {
    WorkerView worker =
        new WorkerView(
            "w-1",
            "gpu-07",
            "active",
            "pondfp1",
            "fingerprint",
            NOW,
            List.of("pool:byo", "tenant:acme-web"),
            List.of("tenant:other"),
            true,
            Optional.of(NOW.minusSeconds(5)),
            2,
            213,
            1,
            "linux",
            List.of("untrusted-code-read"));
    assertEquals(
        List.of(worker), apply(RowFilters.WORKERS, "tier:byo tenant:acme-* seen<1m", worker));
    assertEquals(List.of(), apply(RowFilters.WORKERS, "tenant:other", worker));
    assertEquals(List.of(worker), apply(RowFilters.WORKERS, "is:busy flagged>0", worker));
  }

  private static <T> List<T> apply(FilterFields<T> fields, String text, T row) {
    FilterResult.Parsed parsed =
        assertInstanceOf(FilterResult.Parsed.class, fields.parse(text), text);
    return fields.apply(parsed.filter(), List.of(row), NOW);
  }
}
