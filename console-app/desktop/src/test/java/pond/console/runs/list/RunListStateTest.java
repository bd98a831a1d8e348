package pond.console.runs.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pond.console.desk.Desk;
import pond.console.desk.ManualBulletin;
import pond.console.desk.Me;
import pond.console.keep.MapKeep;
import pond.console.runs.fake.SampleRun;
import pond.console.runs.fake.ScriptedApi;
import pond.console.runs.fake.StepHop;
import pond.model.api.live.RunLine;
import pond.model.api.live.RunLines;

class RunListStateTest {
  private final StepHop hop = new StepHop();
  private final ManualBulletin bulletin = new ManualBulletin();
  private final ScriptedApi api = new ScriptedApi();
  private final RunListState state =
      new RunListState(
          new Desk(api, new Me("anna", "operator", Set.of()), bulletin),
          hop,
          Clock.systemUTC(),
          new MapKeep());

  @Test
  void open_list_showsTheFirstPageAtOnceAndThenThoseBefore() {
    api.gets(
        path ->
            path.contains("before=c1")
                ? new RunLines(List.of(line("r1", "failed")), Optional.empty())
                : new RunLines(
                    List.of(line("r3", "running"), line("r2", "held")), Optional.of("c1")));
    state.open();
    hop.settle();
    assertEquals(List.of("r3", "r2"), ids());
    hop.tick();
    assertEquals(List.of("r3", "r2", "r1"), ids());
    assertEquals(
        List.of("GET /v1/runs/lines?limit=200", "GET /v1/runs/lines?limit=1000&before=c1"),
        api.asked());
    assertTrue(hop.delays().isEmpty());
  }

  @Test
  void open_moreThanAreListed_stopsAndSaysSo() {
    List<RunLine> many =
        IntStream.range(0, 10_000).mapToObj(i -> line("r" + i, "succeeded")).toList();
    List<RunLine> others =
        IntStream.range(0, 10_000).mapToObj(i -> line("s" + i, "succeeded")).toList();
    api.gets(path -> new RunLines(path.contains("before") ? others : many, Optional.of("again")));
    state.open();
    hop.settle();
    hop.tick();
    assertTrue(state.capped().get());
    assertEquals(RunListState.MOST, state.model().total().get());
    assertTrue(hop.delays().isEmpty());
  }

  @Test
  void news_ofARun_fetchesThatRunOnly() {
    api.gets(
        path ->
            path.endsWith("/r2/line")
                ? line("r2", "succeeded")
                : new RunLines(List.of(line("r2", "running")), Optional.empty()));
    state.open();
    hop.settle();
    bulletin.tell("run", "r2");
    hop.settle();
    assertEquals("GET /v1/runs/r2/line", api.asked().getLast());
    assertEquals("succeeded", state.model().find("r2").orElseThrow().state());
    state.leave();
    assertEquals(0, bulletin.followers());
  }

  @Test
  void cancel_several_tellsOfEach() {
    api.gets(
        path ->
            path.endsWith("/line")
                ? line("r2", "cancelled")
                : new RunLines(List.of(line("r2", "running")), Optional.empty()));
    api.posts(
        (path, body) -> path.contains("r2") ? SampleRun.running() : ScriptedApi.unreachable());
    state.open();
    hop.settle();
    state.cancel("Cancelling", List.of(line("r2", "running"), line("r9", "running")), "why");
    hop.settle();
    assertEquals(1, state.bulk().tally().get().done());
    assertEquals(1, state.bulk().tally().get().failed());
  }

  private List<String> ids() {
    return state.model().values().stream().map(RunLine::runId).toList();
  }

  private static RunLine line(String id, String run) {
    return new RunLine(
        id,
        "acme-web",
        run,
        "none",
        List.of("byo"),
        List.of("gpu-07"),
        3,
        1,
        Optional.of("test"),
        Instant.parse("2026-11-24T12:00:00Z"),
        Optional.empty(),
        "anna",
        1);
  }
}
