package pond.worker.sandbox;

/**
 * Takes the log of one job. Called by one thread at a time, in order. It may be slow: the job never
 * waits for it. What it is given is untrusted bytes; whoever shows them makes them harmless first.
 */
@FunctionalInterface
public interface LogSink {
  /**
   * Takes the next piece.
   *
   * @param chunk the sink's own copy
   * @param atMillis when the daemon read it
   */
  void accept(LogStream stream, byte[] chunk, long atMillis);
}
