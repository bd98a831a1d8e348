package pond.worker.sandbox.run;

import java.time.Duration;
import java.time.InstantSource;
import pond.worker.sandbox.LogSink;
import pond.worker.sandbox.LogStream;

/** Both streams of one job on their way to the sink. */
final class JobLog {
  private static final Duration PIPE_PATIENCE = Duration.ofSeconds(5);
  private static final Duration SINK_PATIENCE = Duration.ofSeconds(10);

  private final LogDelivery delivery;
  private final LogPump out;
  private final LogPump err;

  JobLog(Process process, LogSink sink, long limit, InstantSource clock) {
    delivery = new LogDelivery(sink);
    out = new LogPump(LogStream.OUT, process.getInputStream(), delivery, limit, clock).start();
    err = new LogPump(LogStream.ERR, process.getErrorStream(), delivery, limit, clock).start();
  }

  /** When the job last wrote something, on either stream. */
  long lastReadNanos() {
    long a = out.lastReadNanos();
    long b = err.lastReadNanos();
    return a - b > 0 ? a : b;
  }

  /** Reads and hands over what is left. Call when no process of the job is left. */
  boolean finish() throws InterruptedException {
    boolean outRead = out.finish(PIPE_PATIENCE);
    boolean errRead = err.finish(PIPE_PATIENCE);
    return delivery.finish(SINK_PATIENCE) && outRead && errRead;
  }

  String firstErrors() {
    return err.first();
  }
}
