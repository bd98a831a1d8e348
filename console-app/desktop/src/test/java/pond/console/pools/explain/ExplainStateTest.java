package pond.console.pools.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import pond.client.Lists;
import pond.console.FakeApi;
import pond.console.hop.InlineHop;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.RuleView;
import pond.model.api.desk.ExplainRequest;

class ExplainStateTest {
  private final FakeApi api = new FakeApi();
  private final InlineHop hop = new InlineHop();
  private final ExplainState state = new ExplainState(api, hop, hop.clock());

  @Test
  void ask_sendsTheWorkAsDescribedAndCountsWhoMay() {
    api.onPost("/v1/placement/explain", rules());
    state.tier().set("byo");
    state.project().set(" acme-web ");
    state.tags().set(" gpu:a100,  zone:eu ");
    state.ask();
    assertEquals(
        new ExplainRequest(
            "byo", "untrusted-code-read", "acme-web", List.of("gpu:a100", "zone:eu")),
        api.posted().getFirst().body());
    assertEquals(1, state.eligible());
  }

  @Test
  void from_aLinkToAStage_asksAboutThatStage() {
    api.answer("/v1/runs/r-1/stages/build/explain", rules());
    state.from(Route.to(PageId.POOLS).with("run", "r-1").with("stage", "build"));
    assertEquals(List.of("/v1/runs/r-1/stages/build/explain"), api.got());
  }

  @Test
  void from_aPlainVisit_asksNothing() {
    state.from(Route.to(PageId.POOLS));
    assertEquals(List.of(), api.got());
    assertEquals(List.of(), api.posted());
  }

  private static Lists.Rules rules() {
    return new Lists.Rules(
        List.of(
            new RuleView("w-1", "a", true, "", "It may."),
            new RuleView("w-2", "b", false, "TENANT", "It may not.")));
  }
}
