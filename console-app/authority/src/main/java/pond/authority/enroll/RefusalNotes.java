package pond.authority.enroll;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.audit.StrangerLimit;
import pond.authority.code.CodeRow;
import pond.authority.code.CodeTable;
import pond.authority.store.Tx;
import pond.model.api.Offer;
import pond.model.fingerprint.Fingerprint;
import pond.model.wire.EnrollTranscript;

/**
 * Keeps what a refused enrollment offered: for the operator's screen and in the audit log. Counts
 * wrong secrets and locks the code after {@link #MOST_WRONG}.
 *
 * <p>Nothing secret gets here: keys' fingerprints, names and addresses only.
 */
final class RefusalNotes {
  static final int MOST_WRONG = 5;

  private static final String ACTOR = "stranger";
  private static final String ORIGIN = "worker";

  private final AuditLog audit;
  private final StrangerLimit strangers = new StrangerLimit();

  RefusalNotes(AuditLog audit) {
    this.audit = audit;
  }

  void keep(Tx tx, Attempt attempt, Optional<CodeRow> code, EnrollDecision.Refuse refuse) {
    boolean waiting = code.map(c -> c.state().equals(CodeRow.WAITING)).orElse(false);
    if (!refuse.reason().isStranger() || waiting) {
      code.ifPresent(known -> CodeTable.refused(tx, known.codeId(), offer(attempt, refuse)));
      note(tx, attempt, code, refuse, 0);
    } else {
      OptionalLong unnoted = strangers.admit(attempt.now());
      unnoted.ifPresent(more -> note(tx, attempt, code, refuse, more));
    }
    if (waiting && refuse.reason().isWrongSecret()) {
      count(tx, code.orElseThrow());
    }
  }

  private void count(Tx tx, CodeRow code) {
    CodeTable.wrongTry(tx, code.codeId());
    if (code.wrongTries() + 1 >= MOST_WRONG && CodeTable.lock(tx, code.codeId())) {
      Map<String, String> why = Map.of("wrong_tries", String.valueOf(MOST_WRONG));
      audit.append(tx, new AuditEvent("authority", "code.locked", code.codeId(), why, ORIGIN));
    }
  }

  private void note(
      Tx tx, Attempt attempt, Optional<CodeRow> code, EnrollDecision.Refuse refuse, long more) {
    Map<String, String> detail = new TreeMap<>();
    detail.put("reason", refuse.reason().name());
    detail.put("address", attempt.caller().address());
    code.flatMap(CodeRow::fingerprint).ifPresent(fp -> detail.put("expected", fp.text()));
    refuse.offered().ifPresent(offered -> describe(detail, offered));
    refuse
        .other()
        .ifPresent(
            other -> {
              detail.put("used_by", other.fingerprint().text());
              detail.put("worker", other.workerId().value());
            });
    if (more > 0) {
      detail.put("and_not_noted", String.valueOf(more));
    }
    audit.append(tx, new AuditEvent(ACTOR, "enroll.refused", attempt.codeId(), detail, ORIGIN));
  }

  private static void describe(Map<String, String> detail, EnrollTranscript offered) {
    detail.put("offered", offered.keys().fingerprint().text());
    detail.put("name", offered.name());
  }

  private static Offer offer(Attempt attempt, EnrollDecision.Refuse refuse) {
    return new Offer(
        attempt.now(),
        refuse.reason().name(),
        refuse.offered().map(t -> t.keys().fingerprint()).map(Fingerprint::text),
        attempt.caller().address(),
        refuse.offered().map(EnrollTranscript::name).orElse(""));
  }
}
