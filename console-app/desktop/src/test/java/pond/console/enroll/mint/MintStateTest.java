package pond.console.enroll.mint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pond.console.enroll.bench.DeskBench;
import pond.console.enroll.bench.Samples;
import pond.console.enroll.fingerprint.Reading;
import pond.model.api.AuditEntry;
import pond.model.api.CodeView;
import pond.model.api.InfoView;
import pond.model.api.Listing;
import pond.model.api.MintReply;
import pond.model.api.MintRequest;
import pond.model.api.Offer;
import pond.model.api.WorkerView;
import pond.model.api.desk.SettingView;
import pond.model.api.desk.TenantView;

class MintStateTest {
  private final DeskBench bench = new DeskBench();
  private final List<MintReply> minted = new ArrayList<>();
  private MintState state;

  @BeforeEach
  void desk() {
    bench
        .api
        .answer("GET /v1/info", new InfoView("1", Samples.ROOT.text(), "k", "s", "https://p:1", 1))
        .answer("GET /v1/workers", new Listing<WorkerView>(List.of()))
        .answer("GET /v1/codes", new Listing<CodeView>(List.of()))
        .answer("GET /v1/tenants", new Listing<>(List.of(tenant("acme-web"))))
        .answer("GET /v1/settings", new Listing<>(List.of(ttl("24h"))))
        .on(
            "POST /v1/codes",
            body -> new MintReply(Samples.CODE.text(), Samples.waiting(), Samples.ROOT.text()));
    state = new MintState(bench.operator(), bench.hop, bench.clock);
  }

  @Test
  void mint_whatWasChosen_isAskedForAndTheWizardIsEmptyAgain() {
    List<Object> bodies = new ArrayList<>();
    bench.api.on(
        "POST /v1/codes",
        body -> {
          bodies.add(body);
          return new MintReply(Samples.CODE.text(), Samples.waiting(), Samples.ROOT.text());
        });
    state.open();
    state.fingerprint().put(Samples.RIGHT.grouped());
    state.grants().addTenant("acme-web");
    state.note().set("ACME box 2");
    assertEquals(List.of(), state.missing().get());

    state.mint(minted::add);

    MintRequest asked = assertInstanceOf(MintRequest.class, bodies.getFirst());
    assertEquals(Optional.of(Samples.RIGHT.text()), asked.fingerprint());
    assertEquals(Duration.ofHours(24).toSeconds(), asked.ttlSeconds(), "the setting's default");
    assertEquals(List.of("acme-web"), asked.tenants());
    assertEquals(1, minted.size());
    assertEquals("", state.fingerprint().text().get());
    assertEquals("", state.note().get());
    assertEquals(List.of("acme-web"), state.grants().known());
  }

  @Test
  void mint_somethingMissing_asksNobody() {
    state.open();
    state.grants().addTenant("acme-web");

    state.mint(minted::add);

    assertEquals(List.of(Missing.FINGERPRINT), state.missing().get());
    assertFalse(bench.api.calls().contains("POST /v1/codes"));
  }

  @Test
  void mint_support_isOffAndSaysWhy() {
    MintState support = new MintState(bench.as("support"), bench.hop, bench.clock);
    support.open();
    support.fingerprint().put(Samples.RIGHT.text());
    support.grants().addTenant("acme-web");

    support.mint(minted::add);

    assertEquals(List.of(Missing.PERMISSION), support.missing().get());
    assertFalse(bench.api.calls().contains("POST /v1/codes"));
  }

  @Test
  void mint_refused_keepsWhatWasChosen() {
    bench.api.refuse("POST /v1/codes", "FP_ALREADY_PINNED");
    state.open();
    state.fingerprint().put(Samples.RIGHT.text());
    state.grants().addTenant("acme-web");

    state.mint(minted::add);

    assertEquals("FP_ALREADY_PINNED", assertNotNullNow().code());
    assertEquals(Samples.RIGHT.text(), state.fingerprint().text().get());
    assertFalse(state.minting().get());
  }

  @Test
  void openReplacing_takesGrantsAndNoFingerprint() {
    WorkerView old = Samples.worker("w-1", "active", Samples.RIGHT);
    bench.api.answer("GET /v1/workers/w-1", old);
    bench.api.answer("GET /v1/workers", new Listing<>(List.of(old)));

    state.openReplacing("w-1");

    assertEquals("gpu,pool:byo,tenant:acme-web", state.grants().grants().get().canonical());
    assertInstanceOf(Reading.Empty.class, state.fingerprint().reading().get());
    assertEquals(List.of(Missing.FINGERPRINT), state.missing().get());
    assertEquals(Optional.of("w-1"), state.replaced());
    state.fingerprint().put(Samples.RIGHT.text());
    assertEquals(List.of(Missing.FINGERPRINT_WRONG), state.missing().get(), "its own old key");
  }

  @Test
  void openLike_takesGrantsAndNeverTheOfferedKey() {
    Offer offer = Samples.offer("FINGERPRINT_MISMATCH");
    bench.api.answer("GET /v1/codes/" + Samples.CODE_ID, Samples.waiting(offer));
    bench.api.answer("GET /v1/codes", new Listing<>(List.of(Samples.waiting(offer))));

    state.openLike(Samples.CODE_ID);

    assertEquals("pool:byo,tenant:acme-web", state.grants().grants().get().canonical());
    assertEquals("ACME box 2", state.note().get());
    assertEquals("", state.fingerprint().text().get());
    assertEquals(List.of(Missing.FINGERPRINT), state.missing().get());
    state.fingerprint().put(Samples.WRONG.text());
    Reading.Valid pasted =
        assertInstanceOf(Reading.Valid.class, state.fingerprint().reading().get());
    assertTrue(pasted.refusedBefore().isPresent(), "a person is told that it was refused");
  }

  @Test
  void refresh_revokedWorker_saysWhenAndWhyFromTheAuditLog() {
    WorkerView gone = Samples.worker("w-1", "revoked", Samples.RIGHT);
    bench.api.answer("GET /v1/workers", new Listing<>(List.of(gone)));
    bench.api.answer(
        "GET /v1/audit?limit=50&action=worker.&object=w-1",
        new Listing<>(
            List.of(
                entry(7, "worker.paused", "later"), entry(9, "worker.revoked", "it was stolen"))));
    state.open();

    state.fingerprint().put(Samples.RIGHT.text());

    Reading.Banned banned =
        assertInstanceOf(Reading.Banned.class, state.fingerprint().reading().get());
    assertEquals("it was stolen", banned.ban().orElseThrow().reason());
  }

  @Test
  void refresh_settingsForbidden_mintingGoesOnWithoutThem() {
    bench.api.refuse("GET /v1/settings", "ROLE_NOT_ALLOWED");
    bench.api.refuse("GET /v1/tenants", "ROLE_NOT_ALLOWED");

    state.open();

    assertNotNull(state.helpless().get());
    assertEquals(Duration.ofHours(1), state.ttl().get());
  }

  @Test
  void revokePasted_takesTheCodeBack() {
    bench.api.on(
        "POST /v1/codes/" + Samples.CODE_ID + "/revoke",
        body -> Samples.code("revoked", Optional.empty()));
    List<String> done = new ArrayList<>();

    state.revokePasted(Samples.CODE_ID, "pasted by mistake", () -> done.add("done"));

    assertEquals(List.of("done"), done);
  }

  private pond.console.hop.Problem assertNotNullNow() {
    return java.util.Objects.requireNonNull(state.problem().get());
  }

  private static TenantView tenant(String id) {
    return new TenantView(id, id, Optional.empty(), List.of(), 0, 0, 0);
  }

  private static SettingView ttl(String value) {
    return new SettingView("codes.default_ttl", value, "default", false, "", List.of());
  }

  private static AuditEntry entry(long seq, String action, String reason) {
    return new AuditEntry(
        seq,
        Instant.EPOCH,
        "anna",
        action,
        "w-1",
        "{\"reason\":\"" + reason + "\"}",
        "api",
        "",
        "");
  }
}
