package pond.authority.code;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.vault.Vault;
import pond.authority.worker.Worker;
import pond.authority.worker.WorkerRegistry;
import pond.model.api.CodeView;
import pond.model.api.MintRequest;
import pond.model.code.EnrollmentCode;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.WorkerId;
import pond.model.json.StrictJson;
import pond.model.statement.PinMethod;
import pond.model.statement.PinRecord;
import pond.model.wire.WorkerState;

/**
 * Mints, lists and revokes enrollment codes.
 *
 * <p>Security property: the secret leaves in the reply of {@link #mint} and is stored nowhere; the
 * store has the hash of its relay half and its bind half encrypted. With a pasted fingerprint the
 * pin is signed here and now, so nothing that happens at enrollment can change whom the code is
 * for.
 */
public final class Codes {
  private final Database database;
  private final Vault vault;
  private final AuditLog audit;
  private final WorkerRegistry workers;
  private final SecureRandom random;
  private final Clock clock;

  public Codes(
      Database database,
      Vault vault,
      AuditLog audit,
      WorkerRegistry workers,
      SecureRandom random,
      Clock clock) {
    this.database = database;
    this.vault = vault;
    this.audit = audit;
    this.workers = workers;
    this.random = random;
    this.clock = clock;
  }

  /** The answer to a request for a code. */
  public sealed interface Minting {
    /** {@code code} is the secret text, shown this once. */
    record Minted(String code, CodeView view) implements Minting {
      @Override
      public String toString() {
        return "Minted[code hidden, " + view + "]";
      }
    }

    /** Not granted; {@code detail} may add to the reason's own sentence. */
    record Refused(MintRefusal reason, String detail) implements Minting {}
  }

  /** Mints one single-use code. */
  public Minting mint(MintRequest request, String actor) {
    return switch (MintPolicy.decide(request, database.read(MintRules::of))) {
      case MintPolicy.Decision.Refused refused ->
          new Minting.Refused(refused.reason(), refused.detail());
      case MintPolicy.Decision.Granted granted -> store(request, granted, actor);
    };
  }

  /** The newest codes. */
  public List<CodeView> list() {
    return database.read(
        tx -> CodeTable.newest(tx, 1000).stream().map(code -> view(tx, code)).toList());
  }

  /** One code. */
  public Optional<CodeView> find(String codeId) {
    return database.read(tx -> CodeTable.find(tx, codeId).map(code -> view(tx, code)));
  }

  /** Takes a waiting code back; false when it was not waiting. */
  public boolean revoke(String codeId, String actor) {
    return revoke(codeId, actor, "");
  }

  /** Takes a waiting code back and keeps why; false when it was not waiting. */
  public boolean revoke(String codeId, String actor, String reason) {
    Map<String, String> detail = reason.isBlank() ? Map.of() : Map.of("reason", reason);
    return database.write(
        tx -> {
          boolean done = CodeTable.revoke(tx, codeId);
          if (done) {
            audit.append(tx, new AuditEvent(actor, "code.revoked", codeId, detail, "api"));
          }
          return done;
        });
  }

  private Minting store(MintRequest request, MintPolicy.Decision.Granted granted, String actor) {
    EnrollmentCode code = EnrollmentCode.generate(vault.rootDigest(), random);
    Instant now = clock.instant();
    WorkerId workerId = WorkerId.random(random);
    CodeRow row =
        new CodeRow(
            code.id().toString(),
            Sha256.of(code.secret().relayKey()).bytes(),
            vault.protect(code.secret().bindKey()),
            granted.grants(),
            granted.fingerprint(),
            workerId,
            granted.fingerprint().map(fp -> pin(workerId, fp, granted, now)),
            request.note(),
            CodeRow.WAITING,
            actor,
            now,
            now.plus(granted.ttl()),
            0);
    return database.write(tx -> insert(tx, row, request.reason(), code.text()));
  }

  private byte[] pin(
      WorkerId workerId, Fingerprint fp, MintPolicy.Decision.Granted granted, Instant now) {
    PinRecord pin =
        new PinRecord(
            1, workerId, fp, Optional.empty(), granted.grants().tags(), PinMethod.FINGERPRINT, now);
    return Envelope.sign(PayloadType.PIN, StrictJson.write(pin), vault.root()).encode();
  }

  private Minting insert(Tx tx, CodeRow row, Optional<String> why, String secret) {
    Optional<Worker> owner = row.fingerprint().flatMap(fp -> workers.byFingerprint(tx, fp));
    if (owner.isPresent()) {
      MintRefusal reason =
          isCutOff(owner.get()) ? MintRefusal.FP_REVOKED : MintRefusal.FP_ALREADY_PINNED;
      return new Minting.Refused(
          reason, "Worker: " + owner.get().name() + " (" + owner.get().workerId() + ").");
    }
    CodeTable.insert(tx, row);
    Map<String, String> detail = new TreeMap<>();
    detail.put("grants", row.grants().canonical());
    detail.put("fingerprint", row.fingerprint().map(Fingerprint::toString).orElse("none"));
    detail.put("expires_at", row.expiresAt().toString());
    why.filter(text -> !text.isBlank()).ifPresent(text -> detail.put("reason", text));
    audit.append(tx, new AuditEvent(row.createdBy(), "code.minted", row.codeId(), detail, "api"));
    return new Minting.Minted(secret, view(tx, row));
  }

  /** A quarantine would mean little if the same keys could come back under another name. */
  private static boolean isCutOff(Worker owner) {
    return owner.state() == WorkerState.REVOKED || owner.state() == WorkerState.QUARANTINED;
  }

  private CodeView view(Tx tx, CodeRow code) {
    boolean used = code.state().equals(CodeRow.USED);
    return new CodeView(
        code.codeId(),
        code.shownState(clock.instant()),
        code.fingerprint().map(Fingerprint::toString),
        code.grants().tags().stream().map(Object::toString).toList(),
        code.note(),
        code.createdBy(),
        code.createdAt(),
        code.expiresAt(),
        used ? Optional.of(code.workerId().value()) : Optional.empty(),
        CodeTable.refusals(tx, code.codeId()));
  }
}
