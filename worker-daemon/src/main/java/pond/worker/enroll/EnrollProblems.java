package pond.worker.enroll;

import pond.worker.ExitCode;
import pond.worker.ProblemException;
import pond.worker.link.LinkException;

/** Says what a failed enrollment request means to the person in front of it. */
public final class EnrollProblems {
  private EnrollProblems() {}

  public static ProblemException of(LinkException e) {
    return switch (e.code()) {
      case "CODE_EXPIRED", "CODE_USED", "CODE_REVOKED", "ENROLL_REFUSED" ->
          problem(
              ExitCode.CODE_INVALID,
              e,
              "Ask the operator for a new code. Nothing was trusted on either side.");
      case "FINGERPRINT_MISMATCH" ->
          problem(
              ExitCode.FINGERPRINT_MISMATCH,
              e,
              "Send the operator the line of `pond-worker fingerprint` of this home; they must mint a"
                  + " code for exactly that line.");
      default -> byKind(e);
    };
  }

  private static ProblemException byKind(LinkException e) {
    return switch (e.kind()) {
      case WRONG_SERVER ->
          problem(
              ExitCode.PIN_MISMATCH,
              e,
              "Check the address with the operator. The code was not sent.");
      case UNREACHABLE ->
          problem(
              ExitCode.UNREACHABLE,
              e,
              "Check the address, the firewall and the DNS name; `pond-worker doctor` helps.");
      case BUSY -> problem(ExitCode.TEMPORARY, e, "Try again in a minute.");
      case UNREADABLE ->
          problem(ExitCode.TEMPORARY, e, "Is this the address of an orchestrator? Try again.");
      case NOT_ENROLLED, REVOKED, REFUSED ->
          problem(ExitCode.CODE_INVALID, e, "Ask the operator for a new code.");
    };
  }

  private static ProblemException problem(ExitCode exit, LinkException e, String fix) {
    return new ProblemException(exit, e.code(), e.getMessage(), fix);
  }
}
