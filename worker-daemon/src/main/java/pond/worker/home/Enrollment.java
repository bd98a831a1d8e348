package pond.worker.home;

import java.time.Instant;
import java.util.Objects;
import pond.model.dsse.Envelope;
import pond.model.dsse.EnvelopeRefusedException;
import pond.model.dsse.PayloadType;
import pond.model.id.WorkerId;
import pond.model.json.JsonRefusedException;
import pond.model.key.SigningPublicKey;
import pond.model.statement.PinRecord;
import pond.worker.ExitCode;
import pond.worker.ProblemException;
import pond.worker.link.OrchestratorUrl;

/**
 * What enrolling left behind: where the orchestrator is, the pinned root, and our own pin.
 *
 * @param root the authority's key; the only one whose orders and servers are believed
 * @param pin the authority's signed word on this worker
 */
public record Enrollment(
    String orchestrator,
    WorkerId workerId,
    SigningPublicKey root,
    Envelope pin,
    String name,
    Instant enrolledAt) {
  public Enrollment {
    OrchestratorUrl.parse(orchestrator);
    Objects.requireNonNull(workerId, "worker_id is missing");
    Objects.requireNonNull(root, "root is missing");
    Objects.requireNonNull(pin, "pin is missing");
    Objects.requireNonNull(name, "name is missing");
    Objects.requireNonNull(enrolledAt, "enrolled_at is missing");
  }

  /** The pin record, its signature checked again. */
  public PinRecord pinRecord() throws EnvelopeRefusedException, JsonRefusedException {
    return PinRecord.decode(pin.verifiedBy(root, PayloadType.PIN));
  }

  /** The pin record, or the problem that the stored one is damaged. */
  public PinRecord checkedPin() throws ProblemException {
    try {
      return pinRecord();
    } catch (EnvelopeRefusedException | JsonRefusedException e) {
      throw new ProblemException(
          ExitCode.HOME_UNUSABLE,
          "ENROLLMENT_DAMAGED",
          "The stored enrollment cannot be used: " + e.getMessage() + ".",
          "Restore enrollment.json from a backup, or remove it and enroll with a new code.");
    }
  }

  public OrchestratorUrl url() {
    return OrchestratorUrl.parse(orchestrator);
  }
}
