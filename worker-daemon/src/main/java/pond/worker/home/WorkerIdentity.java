package pond.worker.home;

import pond.io.tls.TlsIdentity;
import pond.model.fingerprint.Fingerprint;
import pond.model.key.SealingKeyPair;
import pond.model.key.SigningKeyPair;
import pond.model.statement.WorkerKeys;

/** The three keys of this worker. They never leave this machine. */
public record WorkerIdentity(SigningKeyPair signing, SealingKeyPair sealing, TlsIdentity tls) {
  /** The public halves, as a pin names them. */
  public WorkerKeys publicKeys() {
    return new WorkerKeys(signing.publicKey(), sealing.publicKey(), tls.pin());
  }

  /** The line that the operator pins. */
  public Fingerprint fingerprint() {
    return publicKeys().fingerprint();
  }

  @Override
  public String toString() {
    return "WorkerIdentity[" + fingerprint() + "]";
  }
}
