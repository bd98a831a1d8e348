package pond.authority.run;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.bundle.SealedBundles;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.digest.Sha256;
import pond.model.id.RunId;
import pond.model.runfile.Problem;
import pond.model.runfile.RunFile;
import pond.model.runfile.RunFileResult;
import pond.model.runfile.Stage;
import pond.model.runfile.StageId;

/**
 * A run is submitted: the run file is read again here, whatever the client made of it, and stored
 * with its stages in one transaction. A repeated submit with the same client key is the same run.
 */
public final class Submitting {
  private final Database database;
  private final SealedBundles bundles;
  private final StageStarter starter;
  private final AuditLog audit;
  private final RunWatch watch;
  private final SecureRandom random;
  private final Clock clock;

  public Submitting(
      Database database,
      SealedBundles bundles,
      StageStarter starter,
      AuditLog audit,
      RunWatch watch,
      SecureRandom random,
      Clock clock) {
    this.database = database;
    this.bundles = bundles;
    this.starter = starter;
    this.audit = audit;
    this.watch = watch;
    this.random = random;
    this.clock = clock;
  }

  /** The answer to a submit. */
  public sealed interface Submission {
    /** The run exists, durably; {@code fresh} is false when this client key had made it before. */
    record Accepted(RunId runId, boolean fresh) implements Submission {}

    /** The run file is not valid. */
    record InvalidFile(List<Problem> problems) implements Submission {
      public InvalidFile {
        problems = List.copyOf(problems);
      }
    }

    /** The project has no bundle with this digest. */
    record NoSuchBundle(Sha256 inputSha) implements Submission {}

    /** The client key was used for another run file or bundle. */
    record KeyConflict(RunId runId) implements Submission {}
  }

  /** Submits; durable when it returns. */
  public Submission submit(byte[] runFile, Sha256 inputSha, String clientKey, String actor) {
    return switch (RunFile.parse(runFile)) {
      case RunFileResult.Invalid invalid -> new Submission.InvalidFile(invalid.problems());
      case RunFileResult.Parsed parsed ->
          submit(parsed.runFile(), runFile, inputSha, clientKey, actor);
    };
  }

  private Submission submit(
      RunFile file, byte[] text, Sha256 inputSha, String clientKey, String actor) {
    if (bundles.find(file.project(), inputSha).isEmpty()) {
      return new Submission.NoSuchBundle(inputSha);
    }
    RunRow run =
        new RunRow(
            RunId.random(random),
            file.project(),
            clientKey,
            inputSha,
            RunState.QUEUED,
            1,
            actor,
            clock.instant(),
            Optional.empty());
    Submission submission = database.write(tx -> insert(tx, run, file, text));
    if (submission instanceof Submission.Accepted accepted) {
      starter.start(accepted.runId());
      watch.touch();
    }
    return submission;
  }

  private Submission insert(Tx tx, RunRow run, RunFile file, byte[] text) {
    Optional<RunRow> known = RunTable.byClientKey(tx, run.tenant(), run.clientKey());
    if (known.isPresent()) {
      boolean same =
          known.get().inputSha().equals(run.inputSha())
              && RunTable.hasFile(tx, known.get().runId(), text);
      return same
          ? new Submission.Accepted(known.get().runId(), false)
          : new Submission.KeyConflict(known.get().runId());
    }
    RunTable.insert(tx, run, text);
    for (StageRow stage : stages(run.runId(), file)) {
      StageTable.insert(tx, stage);
    }
    for (Stage stage : file.stages()) {
      for (StageId need : stage.needs()) {
        StageTable.insertNeed(tx, run.runId(), stage.id(), need);
      }
    }
    Map<String, String> detail =
        Map.of("project", run.tenant().value(), "input_sha", run.inputSha().hex());
    audit.append(
        tx, new AuditEvent(run.submittedBy(), "run.submitted", run.runId().value(), detail, "api"));
    return new Submission.Accepted(run.runId(), true);
  }

  private static List<StageRow> stages(RunId run, RunFile file) {
    List<StageRow> rows = new ArrayList<>();
    for (Stage stage : file.stages()) {
      StageSpec spec =
          new StageSpec(
              stage.command(),
              stage.env(),
              stage.sandbox().profile(),
              stage.sandbox().tier(),
              stage.requiredTags(file.project()).tags(),
              stage.sandbox().limits(),
              stage.retries());
      StageState state = stage.needs().isEmpty() ? StageState.READY : StageState.WAITING;
      rows.add(new StageRow(run, stage.id(), rows.size(), state, spec, Optional.empty()));
    }
    return rows;
  }
}
