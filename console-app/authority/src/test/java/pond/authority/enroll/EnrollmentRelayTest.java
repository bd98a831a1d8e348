package pond.authority.enroll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.AuthorityBench;
import pond.authority.FakeWorker;
import pond.authority.audit.StrangerLimit;
import pond.model.code.CodeId;
import pond.model.code.EnrollmentCode;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.json.StrictJson;
import pond.model.key.SigningKeyPair;
import pond.model.link.Caller;
import pond.model.link.LinkRefusedException;
import pond.model.statement.WorkerKeys;
import pond.model.wire.EnrollConfirm;
import pond.model.wire.EnrollReply;
import pond.model.wire.EnrollRequest;
import pond.model.wire.EnrollTranscript;
import pond.model.wire.WorkerState;

/**
 * A compromised orchestrator: it sees and can change everything that passes, has the relay half of
 * the secret, and lies about connections. Codes here carry no fingerprint, which is its best case.
 */
class EnrollmentRelayTest {
  @TempDir Path folder;
  private AuthorityBench bench;
  private EnrollmentCode code;
  private String text;
  private final FakeWorker victim = FakeWorker.fresh("victim");
  private final FakeWorker relay = FakeWorker.fresh("relay");

  @BeforeEach
  void start() {
    bench = AuthorityBench.start(folder);
    text = bench.mintFirstSight("acme-web");
    code = EnrollmentCode.parse(text);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private EnrollTranscript swapped(WorkerKeys keys) {
    EnrollTranscript seen = victim.transcript(code, "");
    return new EnrollTranscript(
        seen.codeId(),
        seen.rootPrefix(),
        keys,
        seen.nonce(),
        seen.askedTags(),
        seen.name(),
        seen.platform());
  }

  /** The MAC the victim made, on a transcript that the relay changed and signed anew. */
  private EnrollRequest forged(WorkerKeys keys, SigningKeyPair signer) {
    EnrollRequest seen = victim.request(code, "");
    byte[] payload = StrictJson.write(swapped(keys));
    return new EnrollRequest(Envelope.sign(PayloadType.ENROLLMENT, payload, signer), seen.mac());
  }

  private void assertMacFails(WorkerKeys keys, SigningKeyPair signer) {
    LinkRefusedException refused = Refusals.of(bench, relay, code, forged(keys, signer));
    assertEquals("ENROLL_REFUSED", refused.code());
    Refusals.assertNothingTrusted(bench, relay, "MAC_WRONG");
    Refusals.assertNothingTrusted(bench, victim, "MAC_WRONG");
  }

  @Test
  void enroll_relaySwapsTheSigningKey_isRefused() {
    WorkerKeys mine = relay.keys();
    WorkerKeys theirs = victim.keys();
    assertMacFails(
        new WorkerKeys(mine.signing(), theirs.sealing(), theirs.tlsSpki()), relay.signing());
  }

  @Test
  void enroll_relaySwapsOnlyTheSealingKey_isRefused() {
    WorkerKeys theirs = victim.keys();
    assertMacFails(
        new WorkerKeys(theirs.signing(), relay.keys().sealing(), theirs.tlsSpki()),
        relay.signing());
  }

  @Test
  void enroll_relaySwapsBothKeys_isRefused() {
    WorkerKeys mine = relay.keys();
    assertMacFails(
        new WorkerKeys(mine.signing(), mine.sealing(), victim.keys().tlsSpki()), relay.signing());
  }

  @Test
  void enroll_relaySwapsTheTlsKey_isRefused() {
    WorkerKeys theirs = victim.keys();
    assertMacFails(
        new WorkerKeys(theirs.signing(), theirs.sealing(), relay.keys().tlsSpki()),
        relay.signing());
  }

  @Test
  void enroll_transcriptUntouchedOverTheRelaysConnection_isRefused() {
    EnrollRequest seen = victim.request(code, "");

    LinkRefusedException refused = Refusals.of(bench, relay, code, seen);

    assertEquals("ENROLL_REFUSED", refused.code());
    Refusals.assertNothingTrusted(bench, victim, "TLS_KEY_MISMATCH");
    assertEquals("waiting", bench.codes().find(code.id().toString()).orElseThrow().state());
  }

  @Test
  void enroll_signatureByAnotherKey_isRefused() {
    byte[] payload = StrictJson.write(victim.transcript(code, ""));
    EnrollRequest request =
        new EnrollRequest(
            Envelope.sign(PayloadType.ENROLLMENT, payload, relay.signing()),
            FakeWorker.mac(code.secret().bindKey(), payload));

    assertEquals("ENROLL_REFUSED", Refusals.of(bench, victim, code, request).code());
    Refusals.assertNothingTrusted(bench, victim, "SIGNATURE_WRONG");
  }

  @Test
  void enroll_withoutASignature_isRefused() {
    byte[] payload = StrictJson.write(victim.transcript(code, ""));
    EnrollRequest request =
        new EnrollRequest(
            new Envelope(PayloadType.ENROLLMENT.mediaType(), payload, List.of()),
            FakeWorker.mac(code.secret().bindKey(), payload));

    Refusals.of(bench, victim, code, request);
    Refusals.assertNothingTrusted(bench, victim, "SIGNATURE_WRONG");
  }

  @Test
  void enroll_signedAsAnotherKindOfMessage_isRefused() {
    byte[] payload = StrictJson.write(victim.transcript(code, ""));
    EnrollRequest request =
        new EnrollRequest(
            Envelope.sign(PayloadType.DECISION, payload, victim.signing()),
            FakeWorker.mac(code.secret().bindKey(), payload));

    Refusals.of(bench, victim, code, request);
    Refusals.assertNothingTrusted(bench, victim, "TRANSCRIPT_MALFORMED");
  }

  @Test
  void enroll_transcriptWithAnUnknownField_isRefused() {
    String json = new String(StrictJson.write(victim.transcript(code, "")), UTF_8);
    byte[] payload = json.replaceFirst("\\{", "{\"admin\":true,").getBytes(UTF_8);
    EnrollRequest request =
        new EnrollRequest(
            Envelope.sign(PayloadType.ENROLLMENT, payload, victim.signing()),
            FakeWorker.mac(code.secret().bindKey(), payload));

    Refusals.of(bench, victim, code, request);
    Refusals.assertNothingTrusted(bench, victim, "TRANSCRIPT_MALFORMED");
  }

  @Test
  void enroll_workerThatMeansAnotherAuthority_isRefused() {
    EnrollTranscript honest = victim.transcript(code, "");
    EnrollTranscript elsewhere =
        new EnrollTranscript(
            honest.codeId(),
            "00".repeat(16),
            honest.keys(),
            honest.nonce(),
            honest.askedTags(),
            honest.name(),
            honest.platform());

    assertEquals(
        "ENROLL_REFUSED", Refusals.of(bench, victim, code, victim.request(code, elsewhere)).code());
    Refusals.assertNothingTrusted(bench, victim, "ROOT_MISMATCH");
  }

  @Test
  void enroll_transcriptReplayedUnderAnotherCode_isRefused() {
    EnrollmentCode other = EnrollmentCode.parse(bench.mintFirstSight("umbrella"));
    EnrollRequest seen = victim.request(code, "");

    Refusals.of(bench, victim, other, seen);

    Refusals.assertNothingTrusted(bench, victim, "TRANSCRIPT_MALFORMED");
  }

  @Test
  void enroll_transcriptReplayedAfterUse_givesTheRelayNothing() throws Exception {
    EnrollRequest seen = victim.request(code, "");
    EnrollReply first = Refusals.send(bench, victim, code, seen);
    victim.confirm(bench.enrollment(), first);

    // The relay lies that it is the victim's connection.
    EnrollReply replayed = Refusals.send(bench, victim, code, seen);

    assertEquals(first.workerId(), replayed.workerId());
    assertThrows(AssertionError.class, () -> relay.proof(replayed), "sealed to the victim alone");
    assertEquals(WorkerState.ACTIVE, bench.enrollment().self(first.workerId()).state());
    assertEquals(Optional.empty(), bench.workers().identify(relay.keys().tlsSpki()));
  }

  @Test
  void confirm_guessedProof_isRefusedAndTheWorkerStaysPending() throws Exception {
    EnrollReply reply = victim.enroll(bench.enrollment(), text);
    EnrollConfirm guess = new EnrollConfirm(pond.model.digest.Sha256.of(new byte[32]));

    LinkRefusedException refused =
        assertThrows(
            LinkRefusedException.class, () -> bench.enrollment().confirm(reply.workerId(), guess));

    assertEquals("PROOF_WRONG", refused.code());
    assertEquals(WorkerState.PENDING_PROOF, bench.enrollment().self(reply.workerId()).state());
    assertEquals(1, bench.audited("worker.proof_refused").size());
    assertEquals(WorkerState.ACTIVE, victim.confirm(bench.enrollment(), reply).state());
  }

  @Test
  void confirm_whatTheStoreHolds_isNotTheProof() throws Exception {
    EnrollReply reply = victim.enroll(bench.enrollment(), text);
    byte[] stored =
        bench
            .database()
            .read(tx -> tx.one("SELECT proof_hash FROM worker", row -> row.bytes("proof_hash")))
            .orElseThrow();

    EnrollConfirm copied = new EnrollConfirm(pond.model.digest.Sha256.ofDigest(stored));

    assertThrows(
        LinkRefusedException.class, () -> bench.enrollment().confirm(reply.workerId(), copied));
  }

  @Test
  void enroll_fiveWrongMacs_lockTheCode() {
    for (int i = 0; i < 5; i++) {
      assertEquals(
          "ENROLL_REFUSED",
          Refusals.of(bench, relay, code, forged(relay.keys(), relay.signing())).code());
    }

    assertEquals("CODE_REVOKED", Refusals.of(bench, victim, text).code());
    assertEquals(1, bench.audited("code.locked").size());
    assertEquals("revoked", Refusals.state(bench, text));
  }

  @Test
  void enroll_fiveWrongRelayKeys_lockTheCode() {
    for (int i = 0; i < 5; i++) {
      assertEquals("ENROLL_REFUSED", stranger(code.id().toString()).code());
    }

    assertEquals("CODE_REVOKED", Refusals.of(bench, victim, text).code());
    assertEquals(1, bench.audited("code.locked").size());
  }

  @Test
  void enroll_fourWrongRelayKeys_doNotLockYet() throws Exception {
    for (int i = 0; i < 4; i++) {
      stranger(code.id().toString());
    }

    victim.enroll(bench.enrollment(), text);
    assertEquals(List.of(), bench.audited("code.locked"));
  }

  @Test
  void enroll_wrongRelayKeysAfterUse_doNotUnmakeTheWorker() throws Exception {
    EnrollReply reply = victim.enroll(bench.enrollment(), text);
    for (int i = 0; i < 9; i++) {
      stranger(code.id().toString());
    }

    assertEquals(reply.workerId(), victim.enroll(bench.enrollment(), text).workerId());
  }

  @Test
  void enroll_strangers_allHearTheSame() {
    bench.codes().revoke(code.id().toString(), "operator");
    LinkRefusedException unknown = stranger(CodeId.of(new byte[5]).toString());
    LinkRefusedException garbage = stranger("../../etc/passwd\n");
    LinkRefusedException wrongKey = stranger(code.id().toString());

    assertEquals(seen(unknown), seen(garbage));
    assertEquals(seen(unknown), seen(wrongKey));
    assertEquals(403, unknown.status());
    assertEquals("ENROLL_REFUSED", unknown.code());
  }

  @Test
  void enroll_floodOfStrangers_isCountedAndNotNotedOneByOne() {
    for (int i = 0; i < 100; i++) {
      stranger("zzzzzzzz");
    }
    assertEquals(StrangerLimit.MOST, bench.audited("enroll.refused").size());

    bench.clock().forward(Duration.ofMinutes(1));
    stranger("zzzzzzzz");

    String detail = bench.audited("enroll.refused").getLast().detail();
    assertTrue(detail.contains("\"and_not_noted\":\"80\""), detail);
  }

  @Test
  void enroll_storeEditedToGrantMore_isRefused() {
    String pinned = bench.mintPinned(victim, List.of("byo"), List.of("acme-web"));
    bench
        .database()
        .write(tx -> tx.update("UPDATE code SET grants='pool:trusted' WHERE pin IS NOT NULL"));

    assertEquals("ENROLL_REFUSED", Refusals.of(bench, victim, pinned).code());
    Refusals.assertNothingTrusted(bench, victim, "PIN_ALTERED");
  }

  @Test
  void enroll_nothingThatIsWritten_containsASecret() throws Exception {
    victim.enroll(bench.enrollment(), text);
    Refusals.of(bench, relay, text);
    String secretPart = text.substring(15, 47);
    String bind = java.util.HexFormat.of().formatHex(code.secret().bindKey());
    String relayKey = java.util.HexFormat.of().formatHex(code.secret().relayKey());

    StringBuilder all = new StringBuilder();
    bench.audit().all().forEach(entry -> all.append(entry).append('\n'));
    all.append(bench.codes().list());
    byte[] file = java.nio.file.Files.readAllBytes(bench.authorityHome().database());
    Path log = bench.authorityHome().database().resolveSibling("pond.db-wal");
    String stored =
        java.util.HexFormat.of().formatHex(file)
            + java.util.HexFormat.of().formatHex(java.nio.file.Files.readAllBytes(log));

    assertFalse(all.toString().contains(secretPart));
    assertFalse(stored.contains(bind), "the bind key is stored in the clear");
    assertFalse(stored.contains(relayKey), "the relay key is stored in the clear");
    String secret = java.util.HexFormat.of().formatHex(secretPart.getBytes(UTF_8));
    assertFalse(stored.contains(secret), "the code is stored");
  }

  private LinkRefusedException stranger(String codeId) {
    Caller caller = relay.caller();
    EnrollRequest request = relay.request(code, "");
    return assertThrows(
        LinkRefusedException.class,
        () -> bench.enrollment().enroll(caller, codeId, new byte[32], request));
  }

  private static String seen(LinkRefusedException refused) {
    return refused.status() + refused.code() + refused.getMessage() + refused.fix();
  }
}
