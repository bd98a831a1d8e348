package pond.model.wire;

import java.util.Objects;
import pond.model.dsse.Envelope;
import pond.model.id.WorkerId;
import pond.model.key.SigningPublicKey;

/**
 * The authority's answer: the signed pin, its root key (the worker checks it against the code), the
 * trust snapshot, and a challenge sealed to the worker's sealing key.
 */
public record EnrollReply(
    WorkerId workerId, SigningPublicKey root, Envelope pin, Envelope snapshot, byte[] challenge) {
  public EnrollReply {
    Objects.requireNonNull(workerId, "workerId is missing");
    Objects.requireNonNull(root, "root is missing");
    Objects.requireNonNull(pin, "pin is missing");
    Objects.requireNonNull(snapshot, "snapshot is missing");
    challenge = Objects.requireNonNull(challenge, "challenge is missing").clone();
  }
}
