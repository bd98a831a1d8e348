package pond.console.enroll.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pond.console.enroll.bench.DeskBench;
import pond.console.enroll.bench.Samples;
import pond.model.api.InfoView;
import pond.model.api.MintReply;

class WaitStateTest {
  private static final String CODE = "GET /v1/codes/" + Samples.CODE_ID;

  private final DeskBench bench = new DeskBench();
  private WaitState state;

  @BeforeEach
  void minted() {
    bench
        .api
        .answer("GET /v1/info", new InfoView("1", Samples.ROOT.text(), "k", "s", "https://p:1", 1))
        .answer(CODE, Samples.waiting());
    state = new WaitState(bench.operator(), bench.hop, bench.clock);
    state.openMinted(
        new MintReply(Samples.CODE.text(), Samples.waiting(), Samples.ROOT.text()),
        Optional.empty());
  }

  @Test
  void minted_waits_withItsSecretAndACountdown() {
    assertEquals(Samples.CODE.text(), state.secret().get());
    assertInstanceOf(Live.Waiting.class, state.live().get());
    assertEquals(Duration.ofHours(1), state.left().get());

    bench.clock.pass(Duration.ofSeconds(48));
    bench.hop.later();

    assertEquals(Duration.ofSeconds(3552), state.left().get());
    assertEquals(1, bench.hop.waiting(), "it goes on ticking");
  }

  @Test
  void leave_forgetsTheSecret_andNothingIsFollowed() {
    state.leave();

    assertEquals("", state.secret().get());
    assertEquals(0, bench.bulletin.followers());
    assertEquals(0, bench.hop.waiting());
  }

  @Test
  void open_again_showsTheStateWithoutTheSecret() {
    state.leave();

    state.open(Samples.CODE_ID, Optional.empty());

    assertEquals("", state.secret().get());
    assertInstanceOf(Live.Waiting.class, state.live().get());
    assertEquals(1, bench.bulletin.followers());
  }

  @Test
  void news_refused_showsTheOfferAndTheCodeStaysOpen() {
    bench.api.answer(CODE, Samples.waiting(Samples.offer("FINGERPRINT_MISMATCH")));

    bench.bulletin.tell(Samples.CODE_ID);

    Live.Refused refused = assertInstanceOf(Live.Refused.class, state.live().get());
    assertEquals(Optional.of(Samples.WRONG.text()), refused.offer().offeredFingerprint());
    assertTrue(refused.open());
    assertEquals(Samples.CODE.text(), state.secret().get(), "the right machine may still use it");
  }

  @Test
  void news_ofOtherThings_fetchesNothing() {
    int before = bench.api.calls().size();

    bench.bulletin.tell("w-other", "other");

    assertEquals(before, bench.api.calls().size());
  }

  @Test
  void news_used_thenProved_isEnrolledAndTheSecretIsGone() {
    bench.api.answer(CODE, Samples.code("used", Optional.of("w-1")));
    bench.api.answer("GET /v1/workers/w-1", Samples.worker("w-1", "pending_proof", Samples.RIGHT));
    bench.bulletin.tell(Samples.CODE_ID);
    assertEquals(new Live.Proving("w-1"), state.live().get());
    assertEquals("", state.secret().get());

    bench.api.answer("GET /v1/workers/w-1", Samples.worker("w-1", "active", Samples.RIGHT));
    bench.bulletin.tell("w-1");

    Live.Enrolled enrolled = assertInstanceOf(Live.Enrolled.class, state.live().get());
    assertEquals("w-1", enrolled.worker().workerId());
    assertEquals(Duration.ZERO, state.left().get());
    assertEquals(4, enrolled.done());
  }

  @Test
  void quiet_isTrueAfterFiveMinutesWithoutContactOnly() {
    bench.clock.pass(WaitState.QUIET);
    bench.hop.later();
    assertFalse(state.quiet().get());

    bench.clock.pass(Duration.ofSeconds(1));
    bench.hop.later();
    assertTrue(state.quiet().get());

    bench.api.answer(CODE, Samples.waiting(Samples.offer("MAC_WRONG")));
    bench.bulletin.tell(Samples.CODE_ID);
    assertFalse(state.quiet().get(), "there was contact");
  }

  @Test
  void expired_onScreen_isSaidWithoutNews() {
    bench.clock.pass(Duration.ofHours(1));

    bench.hop.later();

    assertEquals(new Live.Expired(Optional.empty()), state.live().get());
    assertEquals("", state.secret().get());
  }

  @Test
  void revoke_isSentWithItsReason() {
    bench.api.answer(CODE + "", Samples.waiting());
    bench.api.on(
        "POST /v1/codes/" + Samples.CODE_ID + "/revoke",
        body -> Samples.code("revoked", Optional.empty()));

    state.revoke("sent to the wrong person");

    assertEquals(new Live.Revoked(Optional.empty()), state.live().get());
  }

  @Test
  void replaced_isOfferedOnceAndRevokedOnRequest() {
    bench.api.answer("GET /v1/workers/w-old", Samples.worker("w-old", "active", Samples.WRONG));
    bench.api.on(
        "POST /v1/workers/w-old/revoke", body -> Samples.worker("w-old", "revoked", Samples.WRONG));
    state.open(Samples.CODE_ID, Optional.of("w-old"));
    assertEquals("active", state.replaced().get().orElseThrow().state());

    state.revokeReplaced("keys rotated");

    assertEquals("revoked", state.replaced().get().orElseThrow().state());
  }

  @ParameterizedTest
  @CsvSource({
    "waiting, false, Waiting, 0",
    "waiting, true, Refused, 1",
    "used, true, Proving, 2",
    "revoked, true, Revoked, 0",
    "expired, false, Expired, 0"
  })
  void live_eachStateOfTheAuthority(String stored, boolean refused, String shown, int done) {
    var offers =
        refused ? new pond.model.api.Offer[] {Samples.offer("X")} : new pond.model.api.Offer[0];

    Live live =
        Live.of(Samples.code(stored, Optional.empty(), offers), Optional.empty(), Samples.MINTED);

    assertEquals(shown, live.getClass().getSimpleName());
    assertEquals(done, live.done());
  }

  @Test
  void groups_markTheFirstThatDiffers() {
    Groups.Pair pair = Groups.of(Samples.RIGHT.text(), Samples.WRONG.text()).orElseThrow();

    assertEquals("pondfp1", pair.expected().groups().getFirst());
    assertEquals(16, pair.expected().groups().size());
    assertEquals(Samples.RIGHT.text(), String.join("", pair.expected().groups()));
    assertEquals(1, pair.offered().differs().orElseThrow());
    assertTrue(
        Groups.of(Samples.RIGHT.text(), Samples.RIGHT.text())
            .orElseThrow()
            .expected()
            .differs()
            .isEmpty());
    assertEquals(Optional.empty(), Groups.of(Samples.RIGHT.text(), "junk"));
  }
}
