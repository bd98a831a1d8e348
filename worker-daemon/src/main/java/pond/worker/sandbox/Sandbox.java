package pond.worker.sandbox;

/** Runs job commands confined. One per daemon, kept for its whole life. */
public interface Sandbox {
  /**
   * Runs the self-test (docs/spec/sandbox.md, section 6) and remembers the answer for {@link
   * #start}. Takes about a second.
   */
  SandboxAvailability probe() throws InterruptedException;

  /**
   * Starts one job. Never throws for a job that cannot be run: the returned job then has already
   * ended with {@code REFUSED}, {@code SANDBOX_UNAVAILABLE} or {@code SANDBOX_ERROR}.
   */
  RunningJob start(SandboxRequest request, LogSink sink) throws InterruptedException;
}
