package pond.authority.run;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.authority.bundle.SealedBundles;
import pond.authority.bundle.StoredBundle;
import pond.authority.lease.JobTable;
import pond.authority.lease.ReadyJob;
import pond.authority.lease.WakeBus;
import pond.authority.record.Outputs;
import pond.authority.store.Database;
import pond.model.bundle.BundlePart;
import pond.model.bundle.BundlePath;
import pond.model.bundle.BundleRefusedException;
import pond.model.id.JobId;
import pond.model.id.RunId;
import pond.model.runfile.StageId;

/**
 * Starts ready stages: composes the input ({@code work/} and {@code needs/<stage>/}), seals it, and
 * puts a job into the queue.
 *
 * <p>A stage that is ready without a job is one whose input is still to be composed, so a crash in
 * between loses nothing: {@link #startAll} finds it again.
 */
public final class StageStarter {
  private static final Logger LOG = LoggerFactory.getLogger(StageStarter.class);

  private final Database database;
  private final SealedBundles bundles;
  private final Outputs outputs;
  private final RunProgress progress;
  private final WakeBus wake;
  private final SecureRandom random;

  public StageStarter(
      Database database,
      SealedBundles bundles,
      Outputs outputs,
      RunProgress progress,
      WakeBus wake,
      SecureRandom random) {
    this.database = database;
    this.bundles = bundles;
    this.outputs = outputs;
    this.progress = progress;
    this.wake = wake;
    this.random = random;
  }

  /** Starts what is ready in every run that is not settled; called once at start. */
  public void startAll() {
    database.read(RunTable::unsettled).forEach(this::start);
  }

  /** Starts what is ready in one run. */
  public void start(RunId run) {
    RunRow row = database.read(tx -> RunTable.find(tx, run)).orElseThrow();
    for (StageRow stage : database.read(tx -> StageTable.readyWithoutJob(tx, run))) {
      try {
        enqueue(row, stage, compose(row, stage));
      } catch (BundleRefusedException e) {
        fail(row, stage, "Its input could not be put together: " + e.getMessage());
      } catch (IOException e) {
        LOG.error("input of {} {} could not be stored", run, stage.stageId(), e);
        fail(row, stage, "Its input could not be stored: " + e.getMessage());
      }
    }
    wake.hint();
  }

  private StoredBundle compose(RunRow run, StageRow stage) throws IOException {
    Set<StageId> needs =
        database
            .read(tx -> StageTable.needs(tx, run.runId()))
            .getOrDefault(stage.stageId(), Set.of());
    StoredBundle project = bundles.find(run.tenant(), run.inputSha()).orElseThrow();
    List<BundlePart> parts = new ArrayList<>();
    parts.add(new BundlePart(BundlePath.parse("work"), project.sha(), () -> bundles.open(project)));
    for (StageId need : needs) {
      outputs
          .accepted(run.tenant(), run.runId(), need)
          .ifPresent(
              out ->
                  parts.add(
                      new BundlePart(
                          BundlePath.parse("needs/" + need), out.sha(), () -> outputs.open(out))));
    }
    return bundles.compose(run.tenant(), parts);
  }

  private void enqueue(RunRow run, StageRow stage, StoredBundle input) {
    JobId id = JobId.random(random);
    database.write(
        tx -> {
          boolean still =
              StageTable.readyWithoutJob(tx, run.runId()).stream()
                  .anyMatch(s -> s.stageId().equals(stage.stageId()));
          if (still) {
            ReadyJob job = ReadyJob.next(tx, id, run, stage.stageId(), input.sha());
            JobTable.enqueue(tx, job, stage.spec().queue(), stage.spec().retries());
          }
          return still;
        });
  }

  private void fail(RunRow run, StageRow stage, String why) {
    database.write(
        tx -> {
          StageTable.setState(tx, run.runId(), stage.stageId(), StageState.FAILED, why);
          progress.advance(tx, run.runId());
          return Map.of();
        });
  }
}
