package pond.authority.enroll;

import static pond.authority.enroll.EnrollReason.CODE_EXPIRED;
import static pond.authority.enroll.EnrollReason.CODE_REVOKED;
import static pond.authority.enroll.EnrollReason.CODE_UNKNOWN;
import static pond.authority.enroll.EnrollReason.CODE_USED;
import static pond.authority.enroll.EnrollReason.FINGERPRINT_MISMATCH;
import static pond.authority.enroll.EnrollReason.KEYS_ALREADY_PINNED;
import static pond.authority.enroll.EnrollReason.MAC_WRONG;
import static pond.authority.enroll.EnrollReason.PIN_ALTERED;
import static pond.authority.enroll.EnrollReason.RELAY_KEY_WRONG;
import static pond.authority.enroll.EnrollReason.ROOT_MISMATCH;
import static pond.authority.enroll.EnrollReason.SIGNATURE_WRONG;
import static pond.authority.enroll.EnrollReason.TLS_KEY_MISMATCH;
import static pond.authority.enroll.EnrollReason.TRANSCRIPT_MALFORMED;
import static pond.authority.enroll.EnrollReason.WORKER_QUARANTINED;
import static pond.authority.enroll.EnrollReason.WORKER_REVOKED;

import java.security.MessageDigest;
import java.util.Optional;
import pond.authority.code.CodeRow;
import pond.authority.worker.Worker;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.fingerprint.RootDigest;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.statement.PinMethod;
import pond.model.wire.EnrollRequest;
import pond.model.wire.EnrollTranscript;

/**
 * Whether a worker may enroll: docs/spec/wire.md "Enrollment" steps 3 and 4, in their order. Pure.
 *
 * <p>Security property: keys are admitted only when the holder of the code's secret vouched for all
 * of them (MAC), the signing key cross-signed them, the connection proved the TLS key, and, with a
 * pasted fingerprint, they are the very keys the operator named.
 */
final class EnrollPolicy {
  private static final byte[] NO_HASH = new byte[Sha256.BYTES];
  private static final int MAX_TRANSCRIPT = 16 * 1024;

  private EnrollPolicy() {}

  static EnrollDecision decide(EnrollFacts facts, byte[] relayKey, EnrollRequest request) {
    // 3a. The bearer. An unknown code costs the same comparison as a known one.
    byte[] expected = facts.code().map(CodeRow::relayHash).orElse(NO_HASH);
    boolean bearer = MessageDigest.isEqual(expected, Sha256.of(relayKey).bytes());
    if (facts.code().isEmpty()) {
      return EnrollDecision.Refuse.of(CODE_UNKNOWN);
    }
    CodeRow code = facts.code().get();
    if (!bearer) {
      return EnrollDecision.Refuse.of(RELAY_KEY_WRONG);
    }
    Optional<EnrollTranscript> read = transcript(request.transcript(), code);
    // 3b. The code's own standing; a used one still answers the keys that used it.
    Optional<EnrollReason> standing = standing(code, facts, read);
    if (standing.isPresent()) {
      return new EnrollDecision.Refuse(standing.get(), read, facts.holder());
    }
    if (read.isEmpty()) {
      return EnrollDecision.Refuse.of(TRANSCRIPT_MALFORMED);
    }
    return proofs(facts, code, read.get(), request)
        .<EnrollDecision>map(reason -> EnrollDecision.Refuse.of(reason, read.get()))
        .orElseGet(() -> admit(facts, code, read.get()));
  }

  private static Optional<EnrollReason> standing(
      CodeRow code, EnrollFacts facts, Optional<EnrollTranscript> read) {
    return switch (code.state()) {
      case CodeRow.WAITING ->
          code.isPast(facts.now()) ? Optional.of(CODE_EXPIRED) : Optional.empty();
      // 4. Other keys, or nothing readable: refused, whoever sends it.
      case CodeRow.USED -> sameKeys(facts, read) ? revoked(facts) : Optional.of(CODE_USED);
      default -> Optional.of(CODE_REVOKED);
    };
  }

  private static boolean sameKeys(EnrollFacts facts, Optional<EnrollTranscript> read) {
    return read.isPresent()
        && facts.holder().map(Worker::keys).equals(read.map(EnrollTranscript::keys));
  }

  private static Optional<EnrollReason> revoked(EnrollFacts facts) {
    return facts
        .holder()
        .flatMap(
            w ->
                switch (w.state()) {
                  case REVOKED -> Optional.of(WORKER_REVOKED);
                  case QUARANTINED -> Optional.of(WORKER_QUARANTINED);
                  case PENDING_PROOF, ACTIVE, PAUSED, DRAINING -> Optional.empty();
                });
  }

  private static Optional<EnrollReason> proofs(
      EnrollFacts facts, CodeRow code, EnrollTranscript transcript, EnrollRequest request) {
    // 3c. The MAC: only the holder of the secret can have named these keys; the relay cannot.
    byte[] mac = EnrollCrypto.mac(facts.bindKey().orElseThrow(), request.transcript().payload());
    if (!MessageDigest.isEqual(mac, request.mac())) {
      return Optional.of(MAC_WRONG);
    }
    // 3d. The signing key signed the transcript, and with it the other two keys.
    if (!request.transcript().isSignedBy(transcript.keys().signing())) {
      return Optional.of(SIGNATURE_WRONG);
    }
    // 3e. The TLS key was proved by this very connection.
    if (!transcript.keys().tlsSpki().equals(facts.tlsSpki())) {
      return Optional.of(TLS_KEY_MISMATCH);
    }
    // 3f. The worker means this authority.
    String root = RootDigest.of(facts.root().bytes()).prefix16().toString();
    if (!transcript.rootPrefix().equals(root)) {
      return Optional.of(ROOT_MISMATCH);
    }
    // 3g. The operator means this worker.
    if (!StoredPin.agrees(code, facts.root())) {
      return Optional.of(PIN_ALTERED);
    }
    boolean expected = code.fingerprint().map(transcript.keys().fingerprint()::equals).orElse(true);
    return expected ? Optional.empty() : Optional.of(FINGERPRINT_MISMATCH);
  }

  private static EnrollDecision admit(
      EnrollFacts facts, CodeRow code, EnrollTranscript transcript) {
    if (code.state().equals(CodeRow.USED)) {
      return new EnrollDecision.Repeat(facts.holder().orElseThrow());
    }
    Optional<Worker> other = facts.keyHolders().holding(transcript.keys());
    if (other.isPresent()) {
      return new EnrollDecision.Refuse(KEYS_ALREADY_PINNED, Optional.of(transcript), other);
    }
    PinMethod how = code.fingerprint().isPresent() ? PinMethod.FINGERPRINT : PinMethod.FIRST_SIGHT;
    return new EnrollDecision.Admit(code, transcript, how);
  }

  /** The transcript as it claims to be; nothing in it is believed yet. */
  private static Optional<EnrollTranscript> transcript(Envelope envelope, CodeRow code) {
    if (!envelope.is(PayloadType.ENROLLMENT)) {
      return Optional.empty();
    }
    try {
      EnrollTranscript read =
          StrictJson.read(envelope.payload(), EnrollTranscript.class, MAX_TRANSCRIPT);
      return Optional.of(read).filter(t -> t.codeId().equals(code.codeId()));
    } catch (JsonRefusedException e) {
      return Optional.empty();
    }
  }
}
