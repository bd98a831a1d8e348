package pond.worker.sandbox;

/** Which of the two streams of a job a piece of log came from. */
public enum LogStream {
  OUT,
  ERR
}
