package pond.worker.sandbox;

/** A job that was started. */
public interface RunningJob {
  /** Asks for the end of the job; {@link #await} then answers within 2 seconds. Safe to repeat. */
  void cancel();

  /** Waits for the end. When it returns, no process of the job is left and the log is complete. */
  SandboxOutcome await() throws InterruptedException;
}
