package pond.worker.sandbox.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.SandboxProfile;
import pond.worker.sandbox.SandboxRequest;
import pond.worker.sandbox.watch.DiskUse;
import pond.worker.sandbox.watch.ProcessTable;
import pond.worker.sandbox.watch.TreeMemory;
import pond.worker.sandbox.watch.Watched;

/** Holds one job to its limits. */
final class JobGuard implements Watched {
  // A test suite may close a folder for a moment; one that stays closed hides what it holds.
  private static final int PATIENT_LOOKS = 3;

  private final SandboxRequest request;
  private final Process outer;
  private final JobLog log;
  private final Consumer<StopReason> stop;
  private final long startNanos = System.nanoTime();
  private int hiding;

  JobGuard(SandboxRequest request, Process outer, JobLog log, Consumer<StopReason> stop) {
    this.request = request;
    this.outer = outer;
    this.log = log;
    this.stop = stop;
  }

  @Override
  public void checkOften(ProcessTable table) {
    JobLimits limits = request.limits();
    long now = System.nanoTime();
    if (TreeMemory.exceeds(table, (int) outer.pid(), limits.memoryBytes())) {
      String detail = "The job used more than " + limits.memoryBytes() + " bytes of memory.";
      stop.accept(StopReason.atOnce(Outcome.OUT_OF_MEMORY, detail));
    }
    if (past(now, startNanos, limits.wallClock())) {
      String detail = "The job ran longer than " + limits.wallClock().toSeconds() + " s.";
      stop.accept(StopReason.patient(Outcome.TIMEOUT, detail));
    }
    if (past(now, log.lastReadNanos(), limits.idleOutput())) {
      String detail = "The job wrote nothing for " + limits.idleOutput().toSeconds() + " s.";
      stop.accept(StopReason.patient(Outcome.IDLE_TIMEOUT, detail));
    }
  }

  @Override
  public void checkDisk(ProcessTable table) throws IOException {
    JobLimits limits = request.limits();
    long unlinked = DiskUse.unlinkedBytes(table.below((int) outer.pid()));
    boolean writesWork = request.profile() == SandboxProfile.UNTRUSTED_CODE_WRITE;
    boolean hides = false;
    if (writesWork) {
      hides = checkFolder(request.workDir(), "/work", limits.workBytes(), unlinked);
    }
    hides |= checkFolder(request.outDir(), "/out", limits.outBytes(), writesWork ? 0 : unlinked);
    hiding = hides ? hiding + 1 : 0;
    if (hiding >= PATIENT_LOOKS) {
      String detail = "The job keeps folders that the worker cannot look into.";
      stop.accept(StopReason.atOnce(Outcome.DISK_LIMIT, detail));
    }
  }

  @Override
  public void unwatched(String why) {
    stop.accept(StopReason.atOnce(Outcome.SANDBOX_ERROR, why));
  }

  private boolean checkFolder(Path folder, String inside, long limit, long unlinked)
      throws IOException {
    DiskUse.Measure found = DiskUse.measure(folder, Math.max(0, limit - unlinked));
    if (found.exceeds() || unlinked > limit) {
      String detail = "The job wrote more than " + limit + " bytes to " + inside + ".";
      stop.accept(StopReason.atOnce(Outcome.DISK_LIMIT, detail));
    }
    return found.hides();
  }

  private static boolean past(long now, long since, Duration allowed) {
    return now - since > allowed.toNanos();
  }
}
