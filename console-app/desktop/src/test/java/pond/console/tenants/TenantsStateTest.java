package pond.console.tenants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.client.Lists;
import pond.console.FakeApi;
import pond.console.desk.ManualBulletin;
import pond.console.hop.InlineHop;
import pond.console.notice.Notices;
import pond.console.words.Words;
import pond.model.api.desk.TenantRequest;
import pond.model.api.desk.TenantView;

class TenantsStateTest {
  private final FakeApi api = new FakeApi();
  private final ManualBulletin bulletin = new ManualBulletin();
  private final InlineHop hop = new InlineHop();
  private final Notices notices = new Notices(hop.clock());
  private final TenantsState state =
      new TenantsState(api, bulletin, hop, hop.clock(), notices, Words.of(Locale.ENGLISH));

  @Test
  void isId_takesOnlyWhatCanStandInATag() {
    assertTrue(TenantsState.isId("acme-web"));
    assertFalse(TenantsState.isId(""));
    assertFalse(TenantsState.isId("Acme Web"));
    assertFalse(TenantsState.isId("tenant:acme"));
  }

  @Test
  void add_withoutAName_takesTheIdAndEmptiesTheFields() {
    api.answer("/v1/tenants", new Lists.Tenants(List.of(tenant("acme-web"))));
    api.onPost("/v1/tenants", tenant("acme-web"));
    state.newId().set(" acme-web ");
    state.add();
    assertEquals(new TenantRequest("acme-web", "acme-web"), api.posted().getFirst().body());
    assertEquals("", state.newId().get());
    assertTrue(state.find("acme-web").isPresent());
  }

  @Test
  void rename_canBeUndone() {
    api.answer("/v1/tenants", new Lists.Tenants(List.of()));
    api.onPost("/v1/tenants/acme-web/rename", tenant("acme-web"));
    state.rename(tenant("acme-web"), "Acme");
    notices.toasts().getFirst().undo().orElseThrow().run();
    assertEquals(new TenantRequest("acme-web", "acme-web name"), api.posted().getLast().body());
  }

  @Test
  void news_inABurst_areOneFetchAndNoneAfterLeaving() {
    api.answer("/v1/tenants", new Lists.Tenants(List.of()));
    state.open();
    bulletin.tell("worker", "w-1");
    bulletin.tell("worker", "w-2");
    hop.pass(Duration.ofSeconds(2));
    assertEquals(2, api.got().size());
    state.leave();
    bulletin.tell("worker", "w-3");
    hop.pass(Duration.ofSeconds(2));
    assertEquals(2, api.got().size());
    assertEquals(0, bulletin.followers());
  }

  private static TenantView tenant(String id) {
    return new TenantView(id, id + " name", Optional.empty(), List.of(), 0, 0, 0);
  }
}
