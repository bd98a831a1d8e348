package pond.worker.sandbox.probe;

import java.io.IOException;
import pond.worker.sandbox.LogSink;
import pond.worker.sandbox.LogStream;
import pond.worker.sandbox.run.JobProcesses;

/**
 * Sees from outside that the canary's detached grandchild lives: else its absence proves nothing.
 */
final class DetachedWitness implements LogSink {
  private final String marker;
  private volatile boolean seen;

  DetachedWitness(String marker) {
    this.marker = marker;
  }

  @Override
  public void accept(LogStream stream, byte[] chunk, long atMillis) {
    try {
      seen |= !JobProcesses.tagged(marker).isEmpty();
    } catch (IOException e) {
      // Not seen is not proved.
    }
  }

  boolean saw() {
    return seen;
  }
}
