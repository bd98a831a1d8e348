package pond.authority.enroll;

import java.util.Optional;
import pond.authority.code.CodeRow;
import pond.model.dsse.Envelope;
import pond.model.dsse.EnvelopeRefusedException;
import pond.model.dsse.PayloadType;
import pond.model.json.JsonRefusedException;
import pond.model.key.SigningPublicKey;
import pond.model.statement.PinMethod;
import pond.model.statement.PinRecord;

/**
 * The pin that was signed when a code with a fingerprint was minted. What it says was fixed at that
 * moment: a store that was edited since, say to widen a grant, no longer agrees with it.
 */
final class StoredPin {
  private StoredPin() {}

  /** True when the code has no fingerprint and no pin, or has both and they say the same. */
  static boolean agrees(CodeRow code, SigningPublicKey root) {
    if (code.pin().isEmpty() || code.fingerprint().isEmpty()) {
      return code.pin().isEmpty() && code.fingerprint().isEmpty();
    }
    try {
      byte[] payload = Envelope.decode(code.pin().get()).verifiedBy(root, PayloadType.PIN);
      PinRecord pin = PinRecord.decode(payload);
      return Optional.of(pin.fingerprint()).equals(code.fingerprint())
          && pin.workerId().equals(code.workerId())
          && pin.grantedTags().equals(code.grants().tags())
          && pin.how() == PinMethod.FINGERPRINT;
    } catch (JsonRefusedException | EnvelopeRefusedException e) {
      return false;
    }
  }
}
