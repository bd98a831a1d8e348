package pond.authority.enroll;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.vault.Vault;
import pond.authority.worker.Admission;
import pond.authority.worker.Snapshots;
import pond.authority.worker.Worker;
import pond.authority.worker.WorkerRegistry;
import pond.model.dsse.Envelope;
import pond.model.id.WorkerId;
import pond.model.json.JsonRefusedException;
import pond.model.link.Caller;
import pond.model.link.LinkRefusedException;
import pond.model.seal.Recipient;
import pond.model.seal.Sealing;
import pond.model.wire.EnrollConfirm;
import pond.model.wire.EnrollReply;
import pond.model.wire.EnrollRequest;
import pond.model.wire.SelfReply;
import pond.model.wire.WorkerState;

/**
 * A worker enrolls, steps 3 to 6 of docs/spec/wire.md "Enrollment" (1 and 2 are the worker's).
 *
 * <p>Security property: everything the caller sends is a claim. What becomes of it is decided by
 * {@link EnrollPolicy} in the one transaction that also uses up the code, signs the pin and the
 * next trust snapshot, and writes the audit log.
 */
public final class Enrollment {
  private static final int CHALLENGE_BYTES = 32;

  private final Database database;
  private final Vault vault;
  private final AuditLog audit;
  private final WorkerRegistry workers;
  private final Snapshots snapshots;
  private final SecureRandom random;
  private final Clock clock;
  private final Enrolling enrolling;

  public Enrollment(
      Database database,
      Vault vault,
      AuditLog audit,
      WorkerRegistry workers,
      Snapshots snapshots,
      SecureRandom random,
      Clock clock) {
    this.database = database;
    this.vault = vault;
    this.audit = audit;
    this.workers = workers;
    this.snapshots = snapshots;
    this.random = random;
    this.clock = clock;
    this.enrolling = new Enrolling(vault, audit, snapshots, new RefusalNotes(audit));
  }

  /** Pins a worker's keys, or refuses: uniformly to strangers, in detail in the audit log. */
  public EnrollReply enroll(Caller caller, String codeId, byte[] relayKey, EnrollRequest request)
      throws LinkRefusedException {
    byte[] challenge = new byte[CHALLENGE_BYTES];
    random.nextBytes(challenge);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Attempt attempt =
        new Attempt(
            caller,
            codeId,
            relayKey,
            request,
            EnrollCrypto.stored(EnrollCrypto.answer(challenge)),
            now);
    return switch (database.write(tx -> enrolling.run(tx, attempt))) {
      case Enrolling.Ending.Welcome welcome -> welcome(welcome, challenge);
      case Enrolling.Ending.Turned turned -> throw LinkRefusals.of(turned.reason());
    };
  }

  /** 6. Takes the proof of possession of the sealing key and makes the worker active. */
  public SelfReply confirm(WorkerId worker, EnrollConfirm confirm) throws LinkRefusedException {
    return switch (database.write(tx -> prove(tx, worker, confirm))) {
      case ProofDecision.Activate proved -> {
        workers.changed(worker);
        yield reply(proved.worker(), WorkerState.ACTIVE);
      }
      case ProofDecision.Known known -> reply(known.worker(), known.worker().state());
      case ProofDecision.Refuse refused -> throw LinkRefusals.of(refused.reason());
    };
  }

  /** What is held about an enrolled worker. */
  public SelfReply self(WorkerId id) throws LinkRefusedException {
    Worker worker = workers.byId(id).orElseThrow(LinkRefusals::notEnrolled);
    if (worker.state() == WorkerState.REVOKED) {
      throw LinkRefusals.revoked();
    }
    return reply(worker, worker.state());
  }

  /** 5. The signed pin, the root key, the snapshot, and a challenge only the sealing key opens. */
  private EnrollReply welcome(Enrolling.Ending.Welcome welcome, byte[] challenge) {
    Worker worker = welcome.worker();
    if (welcome.fresh()) {
      workers.changed(worker.workerId());
      snapshots.reload();
    }
    byte[] sealed = Sealing.seal(challenge, List.of(Recipient.of(worker.keys().sealing())), random);
    return new EnrollReply(
        worker.workerId(),
        vault.root().publicKey(),
        decode(worker.pin()),
        snapshots.current(),
        sealed);
  }

  private ProofDecision prove(Tx tx, WorkerId id, EnrollConfirm confirm) {
    Optional<Worker> found = workers.find(tx, id);
    ProofDecision decision =
        ProofDecision.of(found, Admission.expectedProof(tx, id), confirm.answer());
    switch (decision) {
      case ProofDecision.Activate proved -> {
        Admission.activate(tx, id);
        note(tx, id, "worker.proved", Map.of("fingerprint", proved.worker().fingerprint().text()));
      }
      case ProofDecision.Known known -> {}
      case ProofDecision.Refuse refused ->
          note(tx, id, "worker.proof_refused", Map.of("reason", refused.reason().name()));
    }
    return decision;
  }

  private void note(Tx tx, WorkerId id, String action, Map<String, String> detail) {
    audit.append(tx, new AuditEvent(id.value(), action, id.value(), detail, "worker"));
  }

  private static SelfReply reply(Worker worker, WorkerState state) {
    return new SelfReply(worker.workerId(), state, worker.grants().tags());
  }

  private static Envelope decode(byte[] pin) {
    try {
      return Envelope.decode(pin);
    } catch (JsonRefusedException e) {
      throw new IllegalStateException("A stored pin cannot be read.", e);
    }
  }
}
