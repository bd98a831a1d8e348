package pond.authority.run.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.RunBench;
import pond.authority.TestWorker;
import pond.authority.store.Tx;
import pond.model.api.RunView;
import pond.model.api.live.RunLine;
import pond.model.api.live.RunLines;
import pond.model.id.RunId;

class LinesOfRunsTest {
  private static final int MANY = 20_000;

  @TempDir Path folder;
  private RunBench bench;
  private LinesOfRuns lines;

  @BeforeEach
  void start() {
    bench = new RunBench(folder);
    lines = bench.authority().desk().lines();
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private static LineQuery query(@Nullable String before, int limit) {
    return new LineQuery(
        Optional.ofNullable(before).map(text -> LineCursor.parse(text).orElseThrow()),
        Optional.empty(),
        Optional.empty(),
        false,
        limit);
  }

  @Test
  void find_aRunOnItsWay_agreesWithItsFullView() {
    TestWorker worker = bench.join("gpu-1", "acme-web");
    RunId run = bench.submit(RunBench.TWO_STAGES);
    assertLine(run, "none", 0, Optional.of("build"), List.of());

    TestWorker.Held build = worker.take();
    assertLine(run, "none", 0, Optional.of("build"), List.of("gpu-1"));
    worker.submit(build, worker.sign(worker.honest(build, 0, Map.of("a.txt", "a"))), e -> e);
    bench.awaitStage(run, "report", "ready");
    assertLine(run, "none", 1, Optional.of("report"), List.of("gpu-1"));

    TestWorker.Held report = worker.take();
    worker.submit(report, worker.sign(worker.honest(report, 0, Map.of())), e -> e);
    bench.awaitStage(run, "report", "succeeded");
    assertLine(run, "verified", 2, Optional.empty(), List.of("gpu-1"));
  }

  private void assertLine(
      RunId run, String verdict, int done, Optional<String> current, List<String> workers) {
    RunView view = bench.run(run);
    RunLine line = lines.find(run).orElseThrow();
    assertEquals(verdict, line.verdict());
    assertEquals(view.attestationVerified(), line.verdict().equals("verified"));
    assertEquals(done, line.stagesDone());
    assertEquals(current, line.current());
    assertEquals(workers, line.workers());
    assertEquals(List.of("byo"), line.tiers());
    assertEquals(view.state(), line.state());
    assertEquals(view.version(), line.version());
    assertEquals(view.stages().size(), line.stages());
    assertEquals(List.of(line), lines.page(query(null, 10)).items());
  }

  @Test
  void page_twentyThousandRuns_eachOnceInOrder() {
    bench.authority().database().write(LinesOfRunsTest::insertMany);
    List<RunLine> all = new ArrayList<>();
    @Nullable String next = null;
    long slowest = 0;
    long begun = System.nanoTime();
    do {
      long pageBegun = System.nanoTime();
      RunLines page = lines.page(query(next, 500));
      slowest = Math.max(slowest, System.nanoTime() - pageBegun);
      all.addAll(page.items());
      next = page.next().orElse(null);
    } while (next != null);
    System.out.printf(
        "%d runs in pages of 500: %d ms, the slowest page %d ms%n",
        MANY, (System.nanoTime() - begun) / 1_000_000, slowest / 1_000_000);

    assertEquals(MANY, all.size());
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      assertTrue(ids.add(all.get(i).runId()), "twice: " + all.get(i));
      assertTrue(i == 0 || !all.get(i).submittedAt().isAfter(all.get(i - 1).submittedAt()));
    }
  }

  @Test
  void page_narrowed_givesOnlyThose() {
    bench.authority().database().write(LinesOfRunsTest::insertMany);
    LineQuery query =
        new LineQuery(Optional.empty(), Optional.of("t-3"), Optional.of("failed"), false, 1000);
    List<RunLine> found = lines.page(query).items();
    assertTrue(found.size() > 10, "found " + found.size());
    assertTrue(
        found.stream().allMatch(r -> r.project().equals("t-3") && r.state().equals("failed")));

    LineQuery flagged =
        new LineQuery(Optional.empty(), Optional.empty(), Optional.empty(), true, 1000);
    assertEquals(List.of(), lines.page(flagged).items());
  }

  private static int insertMany(Tx tx) {
    List<@Nullable Object[]> runs = new ArrayList<>();
    List<@Nullable Object[]> stages = new ArrayList<>();
    String[] states = {"succeeded", "failed", "queued"};
    for (int i = 0; i < MANY; i++) {
      String id = "r-" + letters(i);
      // Runs of the same millisecond are told apart by their id.
      runs.add(
          new Object[] {id, "t-" + i % 7, states[i % 3], 1_000_000L + i / 5, new byte[0], "x"});
      stages.add(new Object[] {id, "a", 0, i % 3 == 2 ? "ready" : "succeeded"});
      stages.add(new Object[] {id, "b", 1, i % 3 == 2 ? "waiting" : "succeeded"});
    }
    tx.batch(
        "INSERT INTO run(run_id, tenant, state, submitted_at, run_file, submitted_by, input_sha, version)"
            + " VALUES(?,?,?,?,?,?,'',1)",
        runs);
    tx.batch(
        "INSERT INTO stage(run_id, stage_id, position, state, tier, profile, required_tags, spec)"
            + " VALUES(?,?,?,?,'byo','','','')",
        stages);
    return runs.size();
  }

  private static String letters(int number) {
    StringBuilder text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < 12; i++) {
      text.insert(0, (char) ('a' + rest % 26));
      rest /= 26;
    }
    return text.toString();
  }
}
