package pond.worker.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import pond.io.file.PrivateFiles;
import pond.model.dsse.Envelope;
import pond.model.dsse.EnvelopeRefusedException;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.worker.ExitCode;
import pond.worker.ProblemException;
import pond.worker.trust.SnapshotCheck;
import pond.worker.trust.SnapshotDecision;

/** Keeps the enrollment and the newest trust snapshot, each replaced as one step. */
public final class EnrollmentStore {
  private final WorkerHome home;

  public EnrollmentStore(WorkerHome home) {
    this.home = home;
  }

  /** The enrollment, or empty when there is none; damage is a problem, never "none". */
  public Optional<Enrollment> load() throws ProblemException {
    try {
      byte[] json = PrivateFiles.read(home.enrollment(), StrictJson.MAX_BYTES);
      Enrollment enrollment = StrictJson.read(json, Enrollment.class);
      enrollment.pinRecord();
      return Optional.of(enrollment);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | JsonRefusedException | EnvelopeRefusedException e) {
      throw new ProblemException(
          ExitCode.HOME_UNUSABLE,
          "ENROLLMENT_DAMAGED",
          "The file " + home.enrollment() + " cannot be used: " + e.getMessage() + ".",
          "Restore it from a backup, or remove it and enroll with a new code.");
    }
  }

  /** The enrollment, or the problem that there is none. */
  public Enrollment require() throws ProblemException {
    return load()
        .orElseThrow(
            () ->
                new ProblemException(
                    ExitCode.NOT_ENROLLED,
                    "NOT_ENROLLED",
                    "This worker is not enrolled (home " + home.root() + ").",
                    "Send the line of `pond-worker fingerprint` to the operator, then run"
                        + " `pond-worker enroll --orchestrator URL --code-file -`."));
  }

  /** Keeps a fresh enrollment with the snapshot that came with it; the snapshot first. */
  public void save(Enrollment enrollment, Envelope snapshot) throws IOException {
    PrivateFiles.write(home.snapshot(), snapshot.encode());
    PrivateFiles.write(home.enrollment(), StrictJson.write(enrollment));
  }

  /** Keeps a newer snapshot. */
  public void saveSnapshot(Envelope snapshot) throws IOException {
    PrivateFiles.write(home.snapshot(), snapshot.encode());
  }

  /** The newest snapshot held, verified again. */
  public Optional<SnapshotDecision.Adopt> loadSnapshot(SnapshotCheck check)
      throws ProblemException {
    if (!Files.exists(home.snapshot())) {
      return Optional.empty();
    }
    try {
      Envelope envelope = Envelope.decode(PrivateFiles.read(home.snapshot(), Envelope.MAX_BYTES));
      if (check.decide(0, envelope) instanceof SnapshotDecision.Adopt adopt) {
        return Optional.of(adopt);
      }
      throw damagedSnapshot("it is not signed by the authority");
    } catch (IOException | JsonRefusedException e) {
      throw damagedSnapshot(e.getMessage());
    }
  }

  private ProblemException damagedSnapshot(String why) {
    return new ProblemException(
        ExitCode.HOME_UNUSABLE,
        "SNAPSHOT_DAMAGED",
        "The file " + home.snapshot() + " cannot be used: " + why + ".",
        "Restore it from a backup, or remove it; the next contact brings a new one.");
  }
}
