package pond.worker.sandbox.watch;

import java.io.IOException;

/** A running job, as the watchdog sees it. */
public interface Watched {
  /** Looks at time and memory; called several times a second. */
  void checkOften(ProcessTable table);

  /** Looks at disk; called about once a second. */
  void checkDisk(ProcessTable table) throws IOException;

  /** Called when the job can no longer be watched, and so must not go on. */
  void unwatched(String why);
}
