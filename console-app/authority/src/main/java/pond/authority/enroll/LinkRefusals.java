package pond.authority.enroll;

import java.util.Optional;
import pond.model.link.LinkRefusedException;

/** What a refused worker hears: never more than its place entitles it to. */
final class LinkRefusals {
  private static final int FORBIDDEN = 403;
  private static final int NOT_KNOWN = 401;
  private static final String ASK = "Ask the operator.";

  private LinkRefusals() {}

  static LinkRefusedException of(EnrollReason reason) {
    Optional<EnrollReason.Told> told = reason.told();
    if (reason == EnrollReason.WORKER_REVOKED) {
      return revoked();
    }
    return told.map(t -> new LinkRefusedException(FORBIDDEN, reason.name(), t.sentence(), t.fix()))
        .orElseGet(
            () ->
                new LinkRefusedException(
                    FORBIDDEN,
                    "ENROLL_REFUSED",
                    "This enrollment was refused.",
                    "Check the enrollment code, or ask the operator for a new one."));
  }

  static LinkRefusedException of(ProofDecision.Reason reason) {
    return switch (reason) {
      case NOT_ENROLLED -> notEnrolled();
      case REVOKED -> revoked();
      case PROOF_WRONG ->
          new LinkRefusedException(
              FORBIDDEN,
              "PROOF_WRONG",
              "The answer does not prove that this machine holds its sealing key.",
              "Run pond-worker enroll again with the same code.");
    };
  }

  static LinkRefusedException notEnrolled() {
    return new LinkRefusedException(
        NOT_KNOWN, "NOT_ENROLLED", "This worker is not enrolled here.", "Run pond-worker enroll.");
  }

  static LinkRefusedException revoked() {
    return new LinkRefusedException(
        FORBIDDEN,
        "REVOKED",
        "This worker was revoked.",
        ASK + " A revoked worker needs new keys.");
  }
}
