package pond.authority.enroll;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.code.CodeRow;
import pond.authority.code.CodeTable;
import pond.authority.store.Tx;
import pond.authority.vault.Vault;
import pond.authority.worker.Admission;
import pond.authority.worker.Snapshots;
import pond.authority.worker.Worker;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.json.StrictJson;
import pond.model.statement.PinRecord;
import pond.model.statement.WorkerKeys;
import pond.model.wire.EnrollTranscript;
import pond.model.wire.WorkerState;

/**
 * An enrollment inside its transaction: facts, decision, and either the pin or the note of a
 * refusal. All or nothing: the code is used up exactly when the worker is there.
 */
final class Enrolling {
  private final Vault vault;
  private final AuditLog audit;
  private final Snapshots snapshots;
  private final RefusalNotes refusals;

  Enrolling(Vault vault, AuditLog audit, Snapshots snapshots, RefusalNotes refusals) {
    this.vault = vault;
    this.audit = audit;
    this.snapshots = snapshots;
    this.refusals = refusals;
  }

  /** How it ended. */
  sealed interface Ending {
    /** {@code fresh}: pinned just now, not repeated. */
    record Welcome(Worker worker, boolean fresh) implements Ending {}

    record Turned(EnrollReason reason) implements Ending {}
  }

  Ending run(Tx tx, Attempt attempt) {
    Optional<CodeRow> code = CodeTable.find(tx, attempt.codeId());
    return switch (decide(tx, attempt, code)) {
      case EnrollDecision.Admit admit -> admit(tx, attempt, admit);
      case EnrollDecision.Repeat repeat -> repeat(tx, attempt, repeat.worker());
      case EnrollDecision.Refuse refuse -> turn(tx, attempt, code, refuse);
    };
  }

  private EnrollDecision decide(Tx tx, Attempt attempt, Optional<CodeRow> code) {
    Optional<byte[]> bindKey = code.map(c -> vault.reveal(c.protectedBindKey()));
    try {
      EnrollFacts facts =
          new EnrollFacts(
              code,
              bindKey,
              code.flatMap(c -> Admission.find(tx, c.workerId())),
              vault.root().publicKey(),
              attempt.caller().tlsSpki(),
              attempt.now(),
              keys -> Admission.holding(tx, keys));
      return EnrollPolicy.decide(facts, attempt.relayKey(), attempt.request());
    } finally {
      bindKey.ifPresent(key -> Arrays.fill(key, (byte) 0));
    }
  }

  private Ending admit(Tx tx, Attempt attempt, EnrollDecision.Admit admit) {
    // One conditional update whose row count must be 1, whatever was read before.
    if (!CodeTable.consume(tx, admit.code().codeId(), attempt.now())) {
      EnrollDecision.Refuse late =
          EnrollDecision.Refuse.of(EnrollReason.CODE_USED, admit.transcript());
      return turn(tx, attempt, Optional.of(admit.code()), late);
    }
    Worker worker = worker(tx, attempt, admit);
    Admission.admit(tx, worker, attempt.proof());
    snapshots.pinsChanged(tx);
    noteEnrolled(tx, attempt, worker);
    return new Ending.Welcome(worker, true);
  }

  private Ending repeat(Tx tx, Attempt attempt, Worker worker) {
    Admission.expectProof(tx, worker.workerId(), attempt.proof());
    note(tx, worker, "worker.enrolled_again", Map.of("address", attempt.caller().address()));
    return new Ending.Welcome(worker, false);
  }

  private Ending turn(
      Tx tx, Attempt attempt, Optional<CodeRow> code, EnrollDecision.Refuse refuse) {
    refusals.keep(tx, attempt, code, refuse);
    return new Ending.Turned(refuse.reason());
  }

  private Worker worker(Tx tx, Attempt attempt, EnrollDecision.Admit admit) {
    EnrollTranscript transcript = admit.transcript();
    WorkerKeys keys = transcript.keys();
    return new Worker(
        admit.code().workerId(),
        WorkerNames.free(transcript.name(), name -> Admission.isNameTaken(tx, name)),
        WorkerState.PENDING_PROOF,
        keys.fingerprint(),
        keys,
        admit.code().grants(),
        transcript.askedTags(),
        admit.how(),
        pin(attempt, admit),
        attempt.now(),
        transcript.platform(),
        java.util.Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The pin with the keys; it grants what the code grants, never what the worker asked for. */
  private byte[] pin(Attempt attempt, EnrollDecision.Admit admit) {
    WorkerKeys keys = admit.transcript().keys();
    PinRecord pin =
        new PinRecord(
            admit.code().pin().isPresent() ? 2 : 1,
            admit.code().workerId(),
            keys.fingerprint(),
            Optional.of(keys),
            admit.code().grants().tags(),
            admit.how(),
            attempt.now());
    return Envelope.sign(PayloadType.PIN, StrictJson.write(pin), vault.root()).encode();
  }

  private void noteEnrolled(Tx tx, Attempt attempt, Worker worker) {
    note(
        tx,
        worker,
        "worker.enrolled",
        Map.of(
            "code", attempt.codeId(),
            "name", worker.name(),
            "fingerprint", worker.fingerprint().text(),
            "how", worker.how().name(),
            "granted", worker.grants().canonical(),
            "address", attempt.caller().address()));
    if (!worker.surplus().isEmpty()) {
      note(
          tx,
          worker,
          "worker.asked_for_more",
          Map.of("surplus", worker.surplus().canonical(), "granted", worker.grants().canonical()));
    }
  }

  private void note(Tx tx, Worker worker, String action, Map<String, String> detail) {
    String id = worker.workerId().value();
    audit.append(tx, new AuditEvent(id, action, id, detail, "worker"));
  }
}
