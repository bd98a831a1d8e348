package pond.worker.job;

import org.jspecify.annotations.Nullable;
import pond.worker.sandbox.RunningJob;

/** The one handle by which others stop a job, whatever it is doing at that moment. */
public final class JobControl {
  /** Why a job is stopped; a later one never weakens an earlier one. */
  public enum Stop {
    /** Nobody stopped it. */
    NONE,
    /** A person asked: the result says cancelled. */
    CANCELLED,
    /** The lease is gone, or this daemon ends: nothing is submitted. */
    ABANDONED
  }

  private Stop stop = Stop.NONE;
  private @Nullable Thread fetching;
  private @Nullable RunningJob running;

  /** Stops the job. Safe to repeat, and at any time. */
  public synchronized void stop(Stop why) {
    if (why.compareTo(stop) > 0) {
      stop = why;
    }
    if (running != null) {
      running.cancel();
    } else if (fetching != null) {
      fetching.interrupt();
    }
  }

  /** True until somebody stops it. */
  public synchronized boolean goOn() {
    return stop == Stop.NONE;
  }

  /** The calling thread fetches the input: a stop interrupts it. */
  synchronized void fetching() throws InterruptedException {
    if (stop != Stop.NONE) {
      throw new InterruptedException("stopped before it began");
    }
    fetching = Thread.currentThread();
  }

  /** The command runs: from now on a stop goes to the sandbox and no thread is interrupted. */
  synchronized void running(RunningJob job) {
    fetching = null;
    running = job;
    if (stop != Stop.NONE) {
      job.cancel();
    }
  }

  /** The work is over: from now on a stop changes nothing. */
  synchronized Stop ended() {
    fetching = null;
    running = null;
    // An interrupt that came too late to be noticed must not hit the delivery of the result.
    Thread.interrupted();
    return stop;
  }
}
