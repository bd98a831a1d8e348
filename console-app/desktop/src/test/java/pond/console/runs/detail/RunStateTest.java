package pond.console.runs.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pond.console.desk.Desk;
import pond.console.desk.ManualBulletin;
import pond.console.desk.Me;
import pond.console.hop.Problem;
import pond.console.route.Route;
import pond.console.runs.fake.SampleRun;
import pond.console.runs.fake.ScriptedApi;
import pond.console.runs.fake.StepHop;

class RunStateTest {
  private final StepHop hop = new StepHop();
  private final ManualBulletin bulletin = new ManualBulletin();
  private final ScriptedApi api = new ScriptedApi().gets(path -> SampleRun.flagged());
  private final RunState state =
      new RunState(
          new Desk(api, new Me("anna", "operator", Set.of()), bulletin), hop, Clock.systemUTC());

  @Test
  void open_linkToAStage_looksThereAndGivesTheSameLink() {
    String link = "pond://runs/r-7f31c2?stage=build&attempt=1";
    open(link);
    assertEquals("build", state.stageNow().orElseThrow().stageId());
    assertEquals(1, state.attemptNow().orElseThrow().attempt());
    assertEquals(link, state.here().text());
  }

  @Test
  void open_linkToTheRun_looksAtTheFlaggedStage() {
    open("pond://runs/r-7f31c2");
    assertEquals("test", state.stageNow().orElseThrow().stageId());
    open("pond://runs/r-7f31c2?stage=gone&attempt=x9");
    assertEquals("test", state.stageNow().orElseThrow().stageId());
    assertEquals(0, state.attempt().get());
  }

  @Test
  void news_ofThisRunOrItsReview_fetchesItAgainAndOfOthersDoesNot() {
    open("pond://runs/r-7f31c2");
    bulletin.tell("run", "r-other");
    hop.settle();
    assertEquals(1, api.asked().size());
    bulletin.tell("run", "r-7f31c2");
    hop.settle();
    bulletin.tell("review", "r-7f31c2/test/1");
    hop.settle();
    assertEquals(3, api.asked().size());
    state.leave();
    assertEquals(0, bulletin.followers());
  }

  @Test
  void cancel_refused_tellsWhyAndKeepsTheRun() {
    open("pond://runs/r-7f31c2");
    api.posts((path, body) -> ScriptedApi.unreachable());
    List<Problem> told = new ArrayList<>();
    state.cancel("why", () -> told.clear(), told::add);
    hop.settle();
    assertEquals("AUTHORITY_UNREACHABLE", told.getFirst().code());
    assertTrue(state.run().now().isPresent());
    assertEquals("POST /v1/runs/r-7f31c2/cancel", api.asked().getLast());
  }

  private void open(String link) {
    state.open(Route.parse(link).orElseThrow());
    hop.settle();
  }
}
