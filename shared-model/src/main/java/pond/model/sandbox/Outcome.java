package pond.model.sandbox;

import java.util.Optional;

/**
 * What happened to a job. An outcome says what the job did; whether that can be believed is the
 * verdict, which is a different thing (docs/spec/sandbox.md, section 5).
 *
 * <p>Security property: only {@link #EXITED} carries an exit code, so a set-up failure can never be
 * read as a command that returned a number.
 */
public enum Outcome {
  /** The command ran to its end and returned an exit code, zero or not. */
  EXITED("exited"),
  /** The command was ended by a signal that Pond did not send. */
  SIGNALLED("signalled"),
  /** The wall clock ran out. */
  TIMEOUT("timeout"),
  /** The command wrote nothing for longer than the idle limit. */
  IDLE_TIMEOUT("idle_timeout"),
  /** The processes of the job together used more memory than allowed. */
  OUT_OF_MEMORY("out_of_memory"),
  /** The job wrote more to its folders than allowed. */
  DISK_LIMIT("disk_limit"),
  /** The job wrote more log than the worker was willing to read. */
  LOG_LIMIT("log_limit"),
  /** Somebody asked for the job to be stopped. */
  CANCELLED("cancelled"),
  /** The sandbox could not be set up for this job, or broke under it. The command has no result. */
  SANDBOX_ERROR("sandbox_error"),
  /** The worker has no sandbox that proves what the profile needs. The command was not started. */
  SANDBOX_UNAVAILABLE("sandbox_unavailable"),
  /** The command ended, but what it left in its output folder cannot be accepted. */
  OUTPUT_REJECTED("output_rejected"),
  /** The worker would not take the order. The command was not started. */
  REFUSED("refused");

  private final String wire;

  Outcome(String wire) {
    this.wire = wire;
  }

  /** The lower-case word used in results, the operator API and the CLI. */
  public String wire() {
    return wire;
  }

  /** True when a result with this outcome carries an exit code. */
  public boolean carriesRc() {
    return this == EXITED;
  }

  /** True when the job's command can have run, at least in part. */
  public boolean mayHaveRun() {
    return this != SANDBOX_UNAVAILABLE && this != REFUSED;
  }

  /** The outcome for an exact word; empty for anything else. */
  public static Optional<Outcome> parse(String word) {
    for (Outcome outcome : values()) {
      if (outcome.wire.equals(word)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
