package pond.console.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.client.Lists;
import pond.console.FakeApi;
import pond.console.desk.ManualBulletin;
import pond.console.hop.InlineHop;
import pond.console.keep.MapKeep;
import pond.console.notice.Notices;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.words.Words;
import pond.model.api.AuditEntry;

class AuditStateTest {
  private final FakeApi api = new FakeApi();
  private final ManualBulletin bulletin = new ManualBulletin();
  private final InlineHop hop = new InlineHop();
  private final AuditState state =
      new AuditState(
          api,
          bulletin,
          hop,
          hop.clock(),
          new MapKeep(),
          new Notices(hop.clock()),
          Words.of(Locale.ENGLISH));

  @Test
  void open_showsTheNewestPage_andNewsFetchesOnlyWhatCameSince() {
    api.answer("/v1/audit?limit=1000", entries(2, 1));
    api.answer("/v1/audit?limit=1000&after=2", entries(3));
    state.open();
    assertEquals(2, state.model().total().get());
    bulletin.tell("audit", "3");
    hop.pass(Duration.ofSeconds(2));
    assertEquals("/v1/audit?limit=1000&after=2", api.got().getLast());
    assertFalse(state.older().get(), "a page that is not full is the last");
  }

  @Test
  void news_underAFilter_stillFetchesOnlyWhatCameSince() {
    api.answer("/v1/audit?limit=1000", entries(3, 2, 1));
    api.answer("/v1/audit?limit=1000&after=3", entries());
    state.open();
    state.filter().text().set("seq:1");
    assertEquals(1, state.model().values().size());
    bulletin.tell("audit", "4");
    hop.pass(Duration.ofSeconds(2));
    assertEquals("/v1/audit?limit=1000&after=3", api.got().getLast());
  }

  @Test
  void loadOlder_underAFilter_goesOnBeforeTheOldestFetched() {
    api.answer("/v1/audit?limit=1000", entries(9, 8, 7));
    api.answer("/v1/audit?limit=1000&before=7", entries(6, 5));
    state.open();
    state.filter().text().set("seq:9");
    state.loadOlder();
    assertEquals("/v1/audit?limit=1000&before=7", api.got().getLast());
    state.filter().clear();
    assertEquals(5, state.model().values().size());
  }

  @Test
  void show_anEntryThatIsNotThere_fetchesIt() {
    api.answer("/v1/audit?limit=1&before=8", entries(7));
    state.show(Optional.of("7"));
    assertNotNull(state.shown().get());
    state.show(Optional.of("not a number"));
    assertEquals(1, api.got().size());
  }

  @Test
  void objects_leadToTheirPages() {
    assertEquals(Optional.of(Route.to(PageId.WORKERS, "w-abcd1234")), Objects.of("w-abcd1234"));
    assertEquals(
        Optional.of(Route.to(PageId.RUNS, "r-abcd1234")),
        Objects.inDetail("{\"attempt\":\"1\",\"run\":\"r-abcd1234\"}"));
    assertEquals(Optional.empty(), Objects.of("anna"));
  }

  @Test
  void pretty_putsAFieldOnEachLineAndLeavesTextsAlone() {
    assertEquals("{\"a\":\"x,y\",\n\"b\":\"1\"}", Pretty.json("{\"a\":\"x,y\",\"b\":\"1\"}"));
  }

  private static Lists.Entries entries(long... seqs) {
    return new Lists.Entries(
        java.util.Arrays.stream(seqs)
            .mapToObj(
                seq ->
                    new AuditEntry(
                        seq, Instant.EPOCH, "anna", "code.minted", "c", "{}", "api", "00", "11"))
            .toList());
  }
}
