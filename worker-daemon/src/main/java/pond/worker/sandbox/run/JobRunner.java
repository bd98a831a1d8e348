package pond.worker.sandbox.run;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import pond.model.sandbox.SandboxReport;
import pond.worker.sandbox.LogSink;
import pond.worker.sandbox.RunningJob;
import pond.worker.sandbox.SandboxRequest;
import pond.worker.sandbox.launch.Launcher;
import pond.worker.sandbox.launch.Launcher.Launched;
import pond.worker.sandbox.watch.Watchdog;

/** Launches jobs and follows them. Canary and real jobs both come through here. */
public final class JobRunner {
  private final Launcher launcher;
  private final Watchdog watchdog;
  private final InstantSource clock;
  private final Duration grace;
  private volatile boolean leftOver;

  public JobRunner(Launcher launcher, Watchdog watchdog, InstantSource clock, Duration grace) {
    this.launcher = launcher;
    this.watchdog = watchdog;
    this.clock = clock;
    this.grace = grace;
  }

  /** Starts the request as it is; who may ask was decided before. */
  public RunningJob run(SandboxRequest request, LogSink sink, SandboxReport applied)
      throws IOException, InterruptedException {
    Launched launched = launcher.launch(request);
    ConfinedJob job = new ConfinedJob(request, launched, applied, grace);
    JobLog log = new JobLog(launched.process(), sink, request.limits().logBytes(), clock);
    JobGuard guard = new JobGuard(request, launched.process(), log, job::stop);
    if (!watchdog.watch(guard)) {
      guard.unwatched("The watchdog does not work.");
    }
    Thread.ofVirtual().name("pond-job").start(() -> job.follow(log, clean -> over(guard, clean)));
    return job;
  }

  /** False after a job could not be ended, or when nothing watches memory and time any more. */
  public boolean works() {
    return watchdog.works() && !leftOver;
  }

  private void over(JobGuard guard, boolean clean) {
    watchdog.release(guard);
    leftOver |= !clean;
  }
}
