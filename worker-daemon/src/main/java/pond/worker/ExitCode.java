package pond.worker;

/** How a {@code pond-worker} command ended, as its process exit code (docs/spec/exit-codes.md). */
public enum ExitCode {
  OK(0, "done, or nothing to do"),
  UNEXPECTED(1, "something broke that Pond did not expect"),
  USAGE(2, "the command line is wrong"),
  DOCTOR_FAILED(3, "doctor found something to fix"),
  NOT_ENROLLED(4, "not enrolled, or the enrollment was revoked"),
  NOT_RUNNING(5, "no worker runs on this home (status)"),
  CONFIG_INVALID(64, "worker.json or a setting is invalid"),
  CODE_INVALID(65, "the enrollment code is invalid, expired, used or revoked"),
  KEYS_UNREADABLE(66, "the key files are missing, damaged or readable by others"),
  UNREACHABLE(69, "the orchestrator cannot be reached; try again"),
  HOME_UNUSABLE(73, "the home cannot be written, or another worker runs on it"),
  TEMPORARY(75, "the orchestrator asks for patience; try again"),
  FINGERPRINT_MISMATCH(77, "refused: this worker's keys are not the ones the operator expects"),
  PIN_MISMATCH(78, "who answered is not the pinned orchestrator, or belongs to another authority");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }
}
