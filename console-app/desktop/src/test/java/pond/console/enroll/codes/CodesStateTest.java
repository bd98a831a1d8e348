package pond.console.enroll.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pond.console.enroll.bench.DeskBench;
import pond.console.enroll.bench.Samples;
import pond.console.hop.Loading;
import pond.model.api.CodeView;
import pond.model.api.Listing;

class CodesStateTest {
  private final DeskBench bench = new DeskBench();
  private final CodesState state = new CodesState(bench.operator(), bench.hop, bench.clock);

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

    assertEquals(
        List.of("new waiting", "aaa used"),
        state.rows().stream().map(c -> c.codeId() + " " + c.state()).toList());
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
    List<List<Revoked>> told = new ArrayList<>();

    state.revoke(List.copyOf(state.rows()), "lost", told::add);

    assertEquals(1, told.size());
    assertEquals("CODE_NOT_WAITING", told.getFirst().get(0).problem().orElseThrow().code());
    assertEquals(Optional.empty(), told.getFirst().get(1).problem());
    assertEquals("revoked", state.rows().get(1).state());
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
    assertEquals(Loading.Phase.FAILED, state.codes().phase().get());

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
