package pond.console.enroll.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pond.console.enroll.bench.DeskBench;
import pond.console.enroll.bench.Samples;
import pond.console.hop.Loading;
import pond.console.keep.MapKeep;
import pond.console.kit.bulk.BulkState;
import pond.model.api.CodeView;
import pond.model.api.Listing;

class CodesStateTest {
  private final DeskBench bench = new DeskBench();
  private final CodesState state =
      new CodesState(bench.operator(), bench.hop, bench.clock, new MapKeep());

  private static CodeView named(String id, String state) {
    CodeView like = Samples.waiting();
    return new CodeView(
        id,
        state,
        Optional.empty(),
        like.grants(),
        like.note(),
        like.createdBy(),
        like.createdAt(),
        like.expiresAt(),
        Optional.empty(),
        List.of());
  }

  @Test
  void news_ofOneCode_fetchesThatOneOnly() {
    bench.api.answer("GET /v1/codes", new Listing<>(List.of(named("aaa", "waiting"))));
    state.open();
    bench.api.answer("GET /v1/codes/aaa", named("aaa", "used"));
    bench.api.answer("GET /v1/codes/new", named("new", "waiting"));

    bench.bulletin.tell("aaa");
    bench.bulletin.tell("new");

    assertEquals(List.of("aaa used"), shown());
    assertEquals(1, state.model().heldBack().get(), "new rows never move the list");
    state.model().settle();
    assertEquals(List.of("aaa used", "new waiting"), shown());
    assertEquals(
        1, bench.api.calls().stream().filter(call -> call.equals("GET /v1/codes")).count());
  }

  @Test
  void revoke_several_tellsEachAndKeepsGoing() {
    bench.api.answer(
        "GET /v1/codes", new Listing<>(List.of(named("aaa", "waiting"), named("bbb", "waiting"))));
    state.open();
    bench.api.refuse("POST /v1/codes/aaa/revoke", "CODE_NOT_WAITING");
    bench.api.answer("POST /v1/codes/bbb/revoke", named("bbb", "revoked"));

    state.revoke(state.model().values(), "Revoking", "lost");

    assertEquals(new BulkState.Tally(2, 1, 1, 0), state.bulk().tally().get());
    assertEquals(
        "CODE_NOT_WAITING", state.bulk().items().getFirst().problem().orElseThrow().code());
  }

  @Test
  void filter_isTheOneOfTheCommandLine() {
    bench.api.answer(
        "GET /v1/codes", new Listing<>(List.of(named("aaa", "waiting"), named("bbb", "used"))));
    state.open();

    state.filter().text().set("state:used tenant:acme-web");

    assertEquals(List.of("bbb used"), shown());
  }

  private List<String> shown() {
    return state.model().values().stream().map(c -> c.codeId() + " " + c.state()).toList();
  }

  @Test
  void revocable_leavesOutWhatIsOver() {
    List<CodeView> all = List.of(named("a", "waiting"), named("b", "used"), named("c", "revoked"));

    assertEquals(List.of(all.getFirst()), state.revocable(all));
    bench.clock.pass(Duration.ofHours(2));
    assertEquals(List.of(), state.revocable(all));
  }

  @Test
  void leave_stopsFollowing_andAFailedFetchIsTold() {
    bench.api.refuse("GET /v1/codes", "NOT_AUTHORISED");
    state.open();
    assertEquals(Loading.Phase.FAILED, state.loading().phase().get());

    state.leave();

    assertEquals(0, bench.bulletin.followers());
  }

  @ParameterizedTest
  @CsvSource({
    "waiting, 0, false, WAITING",
    "waiting, 44, false, WAITING",
    "waiting, 45, false, EXPIRES_SOON",
    "waiting, 60, false, EXPIRED",
    "waiting, 0, true, REFUSED",
    "waiting, 60, true, EXPIRED",
    "used, 0, true, USED",
    "revoked, 0, true, REVOKED",
    "expired, 0, false, EXPIRED"
  })
  void stateShown(String stored, int minutes, boolean refused, CodeState shown) {
    CodeView code =
        refused
            ? Samples.code(stored, Optional.empty(), Samples.offer("FINGERPRINT_MISMATCH"))
            : Samples.code(stored, Optional.empty());

    assertEquals(shown, CodeState.of(code, Samples.MINTED.plus(Duration.ofMinutes(minutes))));
  }
}
