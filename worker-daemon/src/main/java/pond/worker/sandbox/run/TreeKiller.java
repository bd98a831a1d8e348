package pond.worker.sandbox.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import pond.worker.sandbox.launch.ControlFolder;
import pond.worker.sandbox.launch.StatusFile;
import pond.worker.sandbox.watch.ProcessTable;

/** Ends every process of a job, and proves it (docs/spec/sandbox.md, section 5). */
final class TreeKiller {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Process outer;
  private final ControlFolder control;

  TreeKiller(Process outer, ControlFolder control) {
    this.outer = outer;
    this.control = control;
  }

  /** Asks the processes inside to end, then makes them. */
  void end(Duration grace) throws IOException, InterruptedException {
    if (grace.isPositive() && askInside()) {
      outer.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
    }
    // Inside first: bwrap that is killed very early has not yet tied its child to itself.
    StatusFile.read(control).firstPid().ifPresent(TreeKiller::kill);
    outer.destroyForcibly();
  }

  /** Waits until nothing is left, killing what lingers; false when something stays. */
  boolean awaitNoneLeft(boolean stopped) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (lingers(stopped)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(2);
    }
    return true;
  }

  private boolean lingers(boolean stopped) throws IOException {
    OptionalInt first = StatusFile.read(control).firstPid();
    if (first.isPresent() && JobProcesses.holdsNamespace(first.getAsInt())) {
      kill(first.getAsInt());
      return true;
    }
    if (!stopped && first.isPresent()) {
      return false;
    }
    List<Integer> tagged = JobProcesses.tagged(control.tag());
    tagged.forEach(TreeKiller::kill);
    return !tagged.isEmpty();
  }

  /**
   * Sends SIGTERM to what runs inside; false when nothing does yet. Not to the first process: like
   * every namespace's first it is immune, and would only pass the grace in vain.
   */
  private boolean askInside() throws IOException {
    OptionalInt first = StatusFile.read(control).firstPid();
    List<Integer> inside =
        first.isPresent() ? ProcessTable.look().below(first.getAsInt()) : List.of();
    inside.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy));
    return !inside.isEmpty();
  }

  private static void kill(int pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }
}
