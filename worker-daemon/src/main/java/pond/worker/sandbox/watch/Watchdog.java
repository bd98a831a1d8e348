package pond.worker.sandbox.watch;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Two threads for all jobs: one for time and memory, one for disk. When a thread ends for any
 * reason, every job is ended and no other is taken: a job without its watchdog has no memory limit.
 */
public final class Watchdog {
  private static final long OFTEN_MILLIS = 150;
  private static final long DISK_MILLIS = 1000;

  private final Set<Watched> jobs = ConcurrentHashMap.newKeySet();
  private final Object arrival = new Object();
  private final Thread often;
  private final Thread disk;

  @FunctionalInterface
  private interface Round {
    void look(ProcessTable table);
  }

  public Watchdog() {
    often = thread("pond-watch", OFTEN_MILLIS, table -> jobs.forEach(j -> j.checkOften(table)));
    disk = thread("pond-disk", DISK_MILLIS, this::checkDisk);
  }

  /** Takes a job into watch; false when the watchdog no longer works. */
  public boolean watch(Watched job) {
    jobs.add(job);
    synchronized (arrival) {
      arrival.notifyAll();
    }
    return works();
  }

  public void release(Watched job) {
    jobs.remove(job);
  }

  /** True while both threads live. */
  public boolean works() {
    return often.isAlive() && disk.isAlive();
  }

  /** What is wrong with one job's folders ends that job, not the watch over the others. */
  private void checkDisk(ProcessTable table) {
    for (Watched job : jobs) {
      try {
        job.checkDisk(table);
      } catch (IOException e) {
        job.unwatched("The job's folders could not be watched: " + e.getMessage());
      }
    }
  }

  private Thread thread(String name, long millis, Round round) {
    return Thread.ofPlatform().name(name).daemon(true).start(() -> run(millis, round));
  }

  private void run(long millis, Round round) {
    String why = "The watchdog ended.";
    try {
      while (true) {
        awaitJob();
        // Sleep first: a look at every start would cost short jobs more than they take.
        Thread.sleep(millis);
        if (!jobs.isEmpty()) {
          round.look(ProcessTable.look());
        }
      }
    } catch (IOException e) {
      why = "The watchdog could not look: " + e.getMessage();
    } catch (InterruptedException e) {
      why = "The watchdog was interrupted.";
    } finally {
      String reason = why;
      jobs.forEach(job -> job.unwatched(reason));
    }
  }

  private void awaitJob() throws InterruptedException {
    synchronized (arrival) {
      while (jobs.isEmpty()) {
        arrival.wait();
      }
    }
  }
}
