package pond.console.enroll.wait;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.model.api.CodeView;
import pond.model.api.Offer;
import pond.model.api.WorkerView;

/** What became of a code so far. */
public sealed interface Live {
  /** Nobody has used it yet. */
  record Waiting() implements Live {}

  /**
   * The last attempt was refused and nothing was trusted. The code still waits: a refusal does not
   * use it up.
   */
  record Refused(Offer offer) implements Live {
    public Refused {
      Objects.requireNonNull(offer);
    }
  }

  /** The code was accepted; the worker still has to prove its sealing key. */
  record Proving(String workerId) implements Live {}

  /**
   * The worker is enrolled.
   *
   * @param tried an attempt with the code that was refused, before or after
   */
  record Enrolled(WorkerView worker, Optional<Offer> tried) implements Live {}

  /** Too late. */
  record Expired(Optional<Offer> tried) implements Live {}

  /** Taken back, by a person or after too many wrong secrets. */
  record Revoked(Optional<Offer> tried) implements Live {}

  /** What became of it, as of now. */
  static Live of(CodeView code, Optional<WorkerView> worker, Instant now) {
    Optional<Offer> last = code.refused().stream().findFirst();
    return switch (code.state()) {
      case "used" -> used(code, worker, last);
      case "revoked" -> new Revoked(last);
      case "expired" -> new Expired(last);
      default ->
          now.isBefore(code.expiresAt())
              ? last.<Live>map(Refused::new).orElseGet(Waiting::new)
              : new Expired(last);
    };
  }

  private static Live used(CodeView code, Optional<WorkerView> worker, Optional<Offer> last) {
    return worker
        .filter(known -> !known.state().equals("pending_proof"))
        .<Live>map(known -> new Enrolled(known, last))
        .orElseGet(() -> new Proving(code.workerId().orElse("")));
  }

  /** How many of the {@link Step}s are behind. */
  default int done() {
    return switch (this) {
      case Waiting waiting -> 0;
      case Refused refused -> refused.offer().offeredFingerprint().isPresent() ? 1 : 0;
      case Proving proving -> 2;
      case Enrolled enrolled -> Step.values().length;
      case Expired expired -> 0;
      case Revoked revoked -> 0;
    };
  }

  /** Whether the code can still be used or taken back. */
  default boolean open() {
    return this instanceof Waiting || this instanceof Refused;
  }

  /** What the authority checks, in this order. */
  enum Step {
    /** The code's secret, and that the keys were vouched for with it. */
    PRESENTED,
    /** The keys are the pinned ones, or there is no pin. */
    FINGERPRINT,
    /** The machine opens what was sealed to it. */
    PROOF,
    ENROLLED
  }
}
