package pond.worker.sandbox.run;

import java.util.Optional;
import java.util.OptionalInt;
import pond.model.sandbox.Outcome;
import pond.worker.sandbox.launch.StatusFile;

/** How a job ended, by the order of docs/spec/sandbox.md, section 5. */
final class OutcomeRule {
  private static final int SIGNAL_BASE = 128;
  private static final int HIGHEST_SIGNAL = 31;
  private static final int SIGXCPU = 24;
  private static final int SIGXFSZ = 25;

  /** The outcome before times and report are added. */
  record Ended(Outcome outcome, OptionalInt rc, OptionalInt signal, String detail) {
    static Ended without(Outcome outcome, String detail) {
      return new Ended(outcome, OptionalInt.empty(), OptionalInt.empty(), detail);
    }
  }

  private OutcomeRule() {}

  static Ended decide(
      Optional<StopReason> stop, StatusFile status, String command, String firstErrors) {
    // Step 1: the first stop wins, whatever the command then returned.
    if (stop.isPresent()) {
      return Ended.without(stop.get().outcome(), stop.get().detail());
    }
    // Step 2: unforgeable, because the descriptor is closed before the command starts.
    if (status.inner() == StatusFile.Inner.MISSING) {
      return Ended.without(Outcome.SANDBOX_ERROR, "command not found: " + command);
    }
    // Step 3: bwrap returns 1 for a failed set-up too, so its own status is never asked.
    if (status.exitCode().isEmpty() || status.inner() != StatusFile.Inner.STARTED) {
      return Ended.without(
          Outcome.SANDBOX_ERROR, ("The sandbox could not be set up. " + firstErrors).strip());
    }
    return decide(status.exitCode().getAsInt());
  }

  private static Ended decide(int code) {
    int signal = code - SIGNAL_BASE;
    // Step 4: signals the kernel sends for limits of ours.
    if (signal == SIGXCPU) {
      return Ended.without(Outcome.TIMEOUT, "The processor time limit was reached.");
    }
    if (signal == SIGXFSZ) {
      return Ended.without(Outcome.DISK_LIMIT, "A file passed the file size limit.");
    }
    // Step 5.
    if (signal >= 1 && signal <= HIGHEST_SIGNAL) {
      return new Ended(Outcome.SIGNALLED, OptionalInt.empty(), OptionalInt.of(signal), "");
    }
    // Step 6.
    return new Ended(Outcome.EXITED, OptionalInt.of(code), OptionalInt.empty(), "");
  }
}
