package pond.authority.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import pond.model.api.CodeView;
import pond.model.api.MintRequest;
import pond.model.code.EnrollmentCode;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.statement.PinMethod;
import pond.model.statement.PinRecord;

class CodesTest {
  @TempDir Path folder;
  private AuthorityBench bench;
  private final FakeWorker worker = FakeWorker.fresh("box");

  @BeforeEach
  void start() {
    bench = AuthorityBench.start(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Codes.Minting mint(Optional<String> fingerprint, String pool, String tenant) {
    return bench
        .codes()
        .mint(
            AuthorityBench.request(fingerprint, List.of(pool), List.of(tenant), List.of()),
            "alice");
  }

  @Test
  void mint_withFingerprint_signsThePinAtOnce() throws Exception {
    String code = bench.mintPinned(worker, List.of("trusted"), List.of());
    String id = EnrollmentCode.parse(code).id().toString();

    CodeRow row = bench.database().read(tx -> CodeTable.find(tx, id)).orElseThrow();
    PinRecord pin =
        PinRecord.decode(
            Envelope.decode(row.pin().orElseThrow())
                .verifiedBy(bench.vault().root().publicKey(), PayloadType.PIN));
    assertEquals(worker.fingerprint(), pin.fingerprint());
    assertEquals(Optional.empty(), pin.keys());
    assertEquals(1, pin.version());
    assertEquals(PinMethod.FINGERPRINT, pin.how());
    assertEquals(row.workerId(), pin.workerId());
  }

  @Test
  void mint_codeNamesThisAuthority_andItsIdIsTheViews() {
    Codes.Minting.Minted minted =
        assertInstanceOf(Codes.Minting.Minted.class, mint(Optional.empty(), "byo", "acme-web"));
    EnrollmentCode code = EnrollmentCode.parse(minted.code());

    assertTrue(code.root().matches(bench.vault().rootDigest()));
    assertEquals(code.id().toString(), minted.view().codeId());
    assertEquals("waiting", minted.view().state());
    assertEquals(bench.clock().instant().plus(Duration.ofHours(1)), minted.view().expiresAt());
    assertEquals(List.of("pool:byo", "tenant:acme-web"), minted.view().grants());
    assertFalse(minted.toString().contains(minted.code().substring(16)), "secret in toString");
  }

  @Test
  void mint_withAReason_keepsItInTheAuditLog() {
    MintRequest request =
        new MintRequest(
            Optional.empty(),
            List.of("byo"),
            List.of("acme-web"),
            List.of(),
            List.of(),
            0,
            "",
            Optional.of("a lab machine, wiped daily"));

    bench.codes().mint(request, "alice");

    String detail = bench.audited("code.minted").getLast().detail();
    assertTrue(detail.contains("\"reason\":\"a lab machine, wiped daily\""), detail);
  }

  @Test
  void mint_refused_writesNothing() {
    Codes.Minting.Refused no =
        assertInstanceOf(Codes.Minting.Refused.class, mint(Optional.empty(), "trusted", "a"));

    assertEquals(MintRefusal.TRUSTED_NEEDS_FINGERPRINT, no.reason());
    assertEquals(List.of(), bench.codes().list());
    assertEquals(List.of(), bench.audited("code.minted"));
  }

  @Test
  void mint_fingerprintOfAWorker_isRefusedWithItsName() {
    bench.joinByo(worker, "acme-web");

    Codes.Minting.Refused no =
        assertInstanceOf(
            Codes.Minting.Refused.class,
            mint(Optional.of(worker.fingerprint().text()), "byo", "acme-web"));

    assertEquals(MintRefusal.FP_ALREADY_PINNED, no.reason());
    assertTrue(no.detail().contains("box"), no.detail());
  }

  @Test
  void mint_fingerprintOfARevokedWorker_isRefused() {
    bench.control().revoke(bench.joinByo(worker, "acme-web"), "alice", "stolen");

    Codes.Minting.Refused no =
        assertInstanceOf(
            Codes.Minting.Refused.class,
            mint(Optional.of(worker.fingerprint().text()), "byo", "acme-web"));

    assertEquals(MintRefusal.FP_REVOKED, no.reason());
  }

  @Test
  void mint_isAuditedWithWhoAndWhatButNoSecret() {
    String code = bench.mintPinned(worker, List.of("trusted"), List.of());

    var entry = bench.audited("code.minted").getFirst();
    assertEquals(AuthorityBench.OPERATOR, entry.actor());
    assertEquals(EnrollmentCode.parse(code).id().toString(), entry.object());
    assertTrue(entry.detail().contains(worker.fingerprint().text()));
    assertFalse(entry.detail().contains(code.substring(16, 40)));
  }

  @Test
  void revoke_waitingCode_once() {
    String code = bench.mintFirstSight("acme-web");
    String id = EnrollmentCode.parse(code).id().toString();

    assertTrue(bench.codes().revoke(id, "alice"));
    assertFalse(bench.codes().revoke(id, "alice"), "revoked already");
    assertFalse(bench.codes().revoke("zzzzzzzz", "alice"), "unknown");

    assertEquals("revoked", bench.codes().find(id).orElseThrow().state());
    assertEquals(1, bench.audited("code.revoked").size());
  }

  @Test
  void revoke_usedCode_doesNothingToTheWorker() {
    String code = bench.mintPinned(worker, List.of("trusted"), List.of());
    var id = worker.join(bench.enrollment(), code);

    assertFalse(bench.codes().revoke(EnrollmentCode.parse(code).id().toString(), "alice"));

    CodeView view = bench.codes().list().getFirst();
    assertEquals("used", view.state());
    assertEquals(Optional.of(id.value()), view.workerId());
  }

  @Test
  void list_afterRestart_isTheSameAndExpiresOnTime() {
    bench.mintFirstSight("acme-web");
    List<CodeView> before = bench.codes().list();

    bench.restart();

    assertEquals(before, bench.codes().list());
    bench.clock().forward(Duration.ofMinutes(60));
    assertEquals("expired", bench.codes().list().getFirst().state());
  }
}
