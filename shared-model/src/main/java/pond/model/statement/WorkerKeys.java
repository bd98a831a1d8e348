package pond.model.statement;

import java.util.Objects;
import pond.model.digest.Sha256;
import pond.model.fingerprint.Fingerprint;
import pond.model.key.SealingPublicKey;
import pond.model.key.SigningPublicKey;

/**
 * The public keys of one worker: results are signed by {@code signing}, inputs are sealed to {@code
 * sealing}, and its connections are known by {@code tlsSpki}, the SHA-256 of the TLS key's
 * SubjectPublicKeyInfo.
 */
public record WorkerKeys(SigningPublicKey signing, SealingPublicKey sealing, Sha256 tlsSpki) {
  public WorkerKeys {
    Objects.requireNonNull(signing, "signing is missing");
    Objects.requireNonNull(sealing, "sealing is missing");
    Objects.requireNonNull(tlsSpki, "tls_spki is missing");
  }

  /** The fingerprint over both the signing and the sealing key. */
  public Fingerprint fingerprint() {
    return Fingerprint.of(signing.bytes(), sealing.bytes());
  }
}
