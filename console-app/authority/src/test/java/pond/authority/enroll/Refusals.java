package pond.authority.enroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import pond.authority.AuthorityBench;
import pond.authority.FakeWorker;
import pond.model.api.AuditEntry;
import pond.model.code.EnrollmentCode;
import pond.model.link.LinkRefusedException;
import pond.model.wire.EnrollReply;
import pond.model.wire.EnrollRequest;

/** Sends requests that must be refused, and looks at what is left of them. */
final class Refusals {
  private Refusals() {}

  /** The refusal that {@code worker} meets with this code. */
  static LinkRefusedException of(AuthorityBench bench, FakeWorker worker, String code) {
    return assertThrows(LinkRefusedException.class, () -> worker.enroll(bench.enrollment(), code));
  }

  /** The refusal of any request that comes over {@code worker}'s connection. */
  static LinkRefusedException of(
      AuthorityBench bench, FakeWorker worker, EnrollmentCode code, EnrollRequest request) {
    return assertThrows(LinkRefusedException.class, () -> send(bench, worker, code, request));
  }

  static EnrollReply send(
      AuthorityBench bench, FakeWorker worker, EnrollmentCode code, EnrollRequest request)
      throws LinkRefusedException {
    return bench
        .enrollment()
        .enroll(worker.caller(), code.id().toString(), code.secret().relayKey(), request);
  }

  /** Nothing was trusted: no worker of these keys, the reason in the audit log. */
  static AuditEntry assertNothingTrusted(AuthorityBench bench, FakeWorker worker, String reason) {
    assertEquals(java.util.Optional.empty(), bench.workers().identify(worker.keys().tlsSpki()));
    assertEquals(
        java.util.Optional.empty(),
        bench.database().read(tx -> bench.workers().byFingerprint(tx, worker.fingerprint())));
    return last(bench, reason);
  }

  static AuditEntry last(AuthorityBench bench, String reason) {
    List<AuditEntry> refused = bench.audited("enroll.refused");
    AuditEntry last = refused.getLast();
    if (!last.detail().contains("\"reason\":\"" + reason + "\"")) {
      throw new AssertionError("expected " + reason + " in " + last.detail());
    }
    return last;
  }

  static String state(AuthorityBench bench, String code) {
    String id = EnrollmentCode.parse(code).id().toString();
    return bench.codes().find(id).orElseThrow().state();
  }
}
