package pond.authority.enroll;

import java.util.Optional;

/**
 * Why an enrollment was refused. The names go into the audit log; what the caller hears is {@link
 * #told()} or, when that is empty, the one uniform refusal.
 */
public enum EnrollReason {
  /** There is no such code. */
  CODE_UNKNOWN,
  /** The bearer is not the relay half of this code's secret. */
  RELAY_KEY_WRONG,
  /** An operator took the code back, or it was locked after wrong secrets. */
  CODE_REVOKED("This enrollment code was revoked.", "Ask the operator for a new enrollment code."),
  /** Nobody used the code in time. */
  CODE_EXPIRED("This enrollment code has expired.", "Ask the operator for a new enrollment code."),
  /** Other keys enrolled with the code. */
  CODE_USED(
      "This enrollment code was already used by another machine.",
      "If that was not you, tell the operator at once; ask for a new enrollment code."),
  /** The signed part cannot be read, or is about another code. */
  TRANSCRIPT_MALFORMED,
  /** The transcript was not authenticated with the bind half of the secret: somebody changed it. */
  MAC_WRONG,
  /** The transcript is not signed by the signing key it names. */
  SIGNATURE_WRONG,
  /** The connection proved another TLS key than the transcript names. */
  TLS_KEY_MISMATCH,
  /** The transcript expects another authority. */
  ROOT_MISMATCH,
  /** The stored pin of the code does not verify or says something else than the code. */
  PIN_ALTERED,
  /** The keys do not hash to the fingerprint that the operator pasted. */
  FINGERPRINT_MISMATCH(
      "The keys of this machine are not the ones the operator expects.",
      "Send the operator the output of: pond-worker fingerprint. The code stays good for the"
          + " machine it was made for."),
  /** One of the keys belongs to another worker. */
  KEYS_ALREADY_PINNED(
      "One of this machine's keys already belongs to another worker.",
      "Do not copy the home of a worker. Move its keys folder away and run pond-worker fingerprint for new keys."),
  /** The worker that used this code was revoked since. */
  WORKER_REVOKED,
  /** The worker that used this code is quarantined. */
  WORKER_QUARANTINED(
      "This machine is quarantined by the operator.",
      "Ask the operator. New keys need a new fingerprint and a new code from them.");

  /** What the caller may hear. */
  record Told(String sentence, String fix) {}

  private final String sentence;
  private final String fix;

  EnrollReason() {
    this("", "");
  }

  EnrollReason(String sentence, String fix) {
    this.sentence = sentence;
    this.fix = fix;
  }

  /** Only mistakes that the holder of the code alone can make are told apart. */
  Optional<Told> told() {
    return sentence.isEmpty() ? Optional.empty() : Optional.of(new Told(sentence, fix));
  }

  /** Whether it counts towards locking the code: somebody guessed, or changed what passed by. */
  boolean isWrongSecret() {
    return this == RELAY_KEY_WRONG || this == MAC_WRONG;
  }

  /** Whether it may come from anybody who can reach the port. */
  boolean isStranger() {
    return this == CODE_UNKNOWN || this == RELAY_KEY_WRONG;
  }
}
