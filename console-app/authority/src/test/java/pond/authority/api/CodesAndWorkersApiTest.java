package pond.authority.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.FakeWorker;
import pond.authority.TestWorker;
import pond.authority.api.ApiBench.Answer;
import pond.authority.api.ApiBench.Client;
import pond.authority.people.Role;
import pond.model.api.AuditEntry;
import pond.model.api.CodeView;
import pond.model.api.InfoView;
import pond.model.api.MintReply;
import pond.model.api.MintRequest;
import pond.model.api.PoolView;
import pond.model.api.Reason;
import pond.model.api.WorkerView;
import pond.model.code.EnrollmentCode;

/** Each line of the table in operator-api.md about the authority, its codes and its workers. */
final class CodesAndWorkersApiTest {
  private record Codes(List<CodeView> items) {}

  private record Workers(List<WorkerView> items) {}

  private record Pools(List<PoolView> items) {}

  private record Entries(List<AuditEntry> items) {}

  @TempDir Path folder;
  private ApiBench bench;
  private Client operator;

  @BeforeEach
  void start() {
    bench = new ApiBench(folder);
    operator = bench.as(Role.OPERATOR);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private static MintRequest pinned(FakeWorker worker) {
    return mint(Optional.of(worker.fingerprint().text()), List.of("trusted"), List.of());
  }

  private static MintRequest mint(
      Optional<String> fingerprint, List<String> pools, List<String> tenants) {
    return new MintRequest(fingerprint, pools, tenants, List.of(), List.of(), 0, "for tests");
  }

  private AuditEntry audited(String action) {
    return operator.get("/v1/audit?limit=1000").as(Entries.class).items().stream()
        .filter(e -> e.action().equals(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError(action + " is not in the audit log"));
  }

  @Test
  void info_isTheAuthoritysPublicFace() {
    InfoView info = operator.get("/v1/info").as(InfoView.class);

    assertEquals(bench.authority().vault().rootDigest().text(), info.rootDigest());
    assertEquals(bench.authority().vault().root().publicKey().toString(), info.rootKey());
    assertEquals("https://pond.example:7443", info.orchestratorUrl());
    assertEquals("0.1.0-test", info.version());
    assertEquals(bench.authority().snapshots().version(), info.snapshotVersion());
  }

  @Test
  void mint_pinnedCode_givesTheSecretOnceAndAuditsThePerson() {
    Answer answer = operator.post("/v1/codes", pinned(FakeWorker.fresh("w")));
    assertEquals(201, answer.status(), answer.text());
    MintReply minted = answer.as(MintReply.class);
    String id = EnrollmentCode.parse(minted.code()).id().toString();
    assertEquals(id, minted.view().codeId());

    assertEquals("waiting", operator.get("/v1/codes/" + id).as(CodeView.class).state());
    Answer list = operator.get("/v1/codes");
    assertEquals(1, list.as(Codes.class).items().size());
    assertFalse(list.text().contains(minted.code()));
    AuditEntry entry = audited("code.minted");
    assertEquals("operator", entry.actor());
    assertEquals(id, entry.object());
  }

  @Test
  void mint_eachRefusal_is422WithItsReason() {
    FakeWorker worker = FakeWorker.fresh("w");
    Map<String, MintRequest> refused =
        Map.of(
            "FINGERPRINT_INVALID", mint(Optional.of("pondfp1x"), List.of("trusted"), List.of()),
            "TRUSTED_NEEDS_FINGERPRINT", mint(Optional.empty(), List.of("trusted"), List.of()),
            "BYO_NEEDS_TENANT",
                mint(Optional.of(worker.fingerprint().text()), List.of("byo"), List.of()),
            "NOTHING_GRANTED", mint(Optional.empty(), List.of(), List.of()),
            "GRANT_INVALID", mint(Optional.empty(), List.of("moon"), List.of()),
            "TTL_OUT_OF_RANGE",
                new MintRequest(
                    Optional.empty(), List.of("byo"), List.of("acme"), List.of(), List.of(), 5, ""),
            "NOTE_TOO_LONG",
                new MintRequest(
                    Optional.empty(),
                    List.of("byo"),
                    List.of("acme"),
                    List.of(),
                    List.of(),
                    0,
                    "n".repeat(201)));
    refused.forEach(
        (reason, request) ->
            assertEquals("422 " + reason, operator.post("/v1/codes", request).refusal()));
    assertEquals(List.of(), operator.get("/v1/codes").as(Codes.class).items());
  }

  @Test
  void mint_fingerprintOfAWorker_is422PinnedThenRevoked() {
    TestWorker worker = bench.runs().join("gpu-1", "acme-web");
    assertEquals(
        "422 FP_ALREADY_PINNED", operator.post("/v1/codes", pinned(worker.keys())).refusal());

    operator.post("/v1/workers/" + worker.id() + "/revoke", new Reason("stolen"));
    assertEquals("422 FP_REVOKED", operator.post("/v1/codes", pinned(worker.keys())).refusal());
  }

  @Test
  void revokeCode_waiting_thenAgain_thenUnknown() {
    String id =
        operator
            .post("/v1/codes", pinned(FakeWorker.fresh("w")))
            .as(MintReply.class)
            .view()
            .codeId();

    Answer done = operator.post("/v1/codes/" + id + "/revoke", new Reason("sent to the wrong one"));
    assertEquals("revoked", done.as(CodeView.class).state());
    assertTrue(audited("code.revoked").detail().contains("sent to the wrong one"));
    assertEquals(
        "409 CODE_NOT_WAITING",
        operator.post("/v1/codes/" + id + "/revoke", new Reason("")).refusal());
    assertEquals("404 NO_SUCH_CODE", operator.get("/v1/codes/qqqqqqqq").refusal());
    assertEquals(
        "404 NO_SUCH_CODE", operator.post("/v1/codes/nope/revoke", new Reason("")).refusal());
  }

  @Test
  void workers_pauseResumeDrainRevoke_moveThroughTheStates() {
    TestWorker worker = bench.runs().join("gpu-1", "acme-web");
    String at = "/v1/workers/" + worker.id();
    assertEquals("active", operator.get(at).as(WorkerView.class).state());
    assertEquals(1, operator.get("/v1/workers").as(Workers.class).items().size());

    assertEquals("paused", act(at, "pause", ""));
    assertEquals("paused", act(at, "pause", ""));
    assertEquals("active", act(at, "resume", ""));
    assertEquals("draining", act(at, "drain", "going home"));
    assertEquals("409 REASON_MISSING", operator.post(at + "/revoke", new Reason(" ")).refusal());
    assertEquals("revoked", act(at, "revoke", "stolen"));
    assertEquals("409 WORKER_REVOKED", operator.post(at + "/resume", new Reason("")).refusal());

    assertEquals("operator", audited("worker.revoked").actor());
    assertTrue(audited("worker.drained").detail().contains("going home"));
  }

  private String act(String at, String verb, String reason) {
    Answer answer = operator.post(at + "/" + verb, new Reason(reason));
    assertEquals(200, answer.status(), answer.text());
    return answer.as(WorkerView.class).state();
  }

  @Test
  void workers_unknownOrMalformedId_is404() {
    for (String id : List.of("w-aaaaaaaaaaaa", "nonsense")) {
      assertEquals("404 NO_SUCH_WORKER", operator.get("/v1/workers/" + id).refusal());
      for (String verb : List.of("pause", "resume", "drain", "revoke")) {
        assertEquals(
            "404 NO_SUCH_WORKER",
            operator.post("/v1/workers/" + id + "/" + verb, new Reason("why")).refusal());
      }
    }
  }

  @Test
  void pools_countWhoWasGrantedThem() {
    bench.runs().join("gpu-1", "acme-web");

    List<PoolView> pools = operator.get("/v1/pools").as(Pools.class).items();
    assertEquals(List.of(0, 1, 1), pools.stream().map(PoolView::workers).toList());
  }

  @Test
  void audit_pages_followEachOther() {
    for (int i = 0; i < 5; i++) {
      operator.post("/v1/codes", pinned(FakeWorker.fresh("w" + i)));
    }
    List<AuditEntry> first = operator.get("/v1/audit?after=0&limit=2").as(Entries.class).items();
    List<AuditEntry> next =
        operator.get("/v1/audit?limit=2&after=" + first.getLast().seq()).as(Entries.class).items();

    assertEquals(List.of(1L, 2L), first.stream().map(AuditEntry::seq).toList());
    assertEquals(List.of(3L, 4L), next.stream().map(AuditEntry::seq).toList());
    for (String query : List.of("limit=0", "limit=1001", "after=-1", "after=x", "limit=")) {
      assertEquals("400 BAD_REQUEST", operator.get("/v1/audit?" + query).refusal(), query);
    }
  }

  @Test
  void body_strictness_isTheModels() {
    String at = "/v1/workers/w-aaaaaaaaaaaa/pause";
    for (String body :
        List.of(
            "",
            "{",
            "{}",
            "{\"reason\":null}",
            "{\"reason\":\"a\",\"reason\":\"b\"}",
            "{\"reason\":\"a\",\"force\":true}",
            "{\"reason\":\"a\"} x",
            "{\"reason\":\"" + "x".repeat(501) + "\"}")) {
      assertEquals("400 BAD_REQUEST", operator.post(at, body).refusal(), body);
    }
  }
}
