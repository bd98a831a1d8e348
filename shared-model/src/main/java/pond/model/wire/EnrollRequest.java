package pond.model.wire;

import java.util.Objects;
import pond.model.dsse.Envelope;

/**
 * An enrollment: the transcript signed by the worker's signing key, and {@code mac} =
 * HMAC-SHA256(bind key, PAE(transcript)).
 */
public record EnrollRequest(Envelope transcript, byte[] mac) {
  public EnrollRequest {
    Objects.requireNonNull(transcript, "transcript is missing");
    mac = Objects.requireNonNull(mac, "mac is missing").clone();
  }
}
