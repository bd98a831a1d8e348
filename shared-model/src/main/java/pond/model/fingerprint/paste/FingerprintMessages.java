package pond.model.fingerprint.paste;

import pond.model.fingerprint.Fingerprint;
import pond.model.paste.Message;

/** Sentences about a valid fingerprint that need to know the pins; the caller decides when. */
public final class FingerprintMessages {
  private FingerprintMessages() {}

  /** FP_ALREADY_PINNED: {@code worker} has this fingerprint; {@code enrolled} is a shown date. */
  public static Message alreadyPinned(String worker, String enrolled) {
    return Message.of("FP_ALREADY_PINNED", worker, enrolled);
  }

  /** FP_REVOKED: quarantined on a shown date for a shown reason. */
  public static Message revoked(String date, String reason) {
    return Message.of("FP_REVOKED", date, reason);
  }

  /** ENR_MISMATCH: the keys that were offered are not the ones that were pinned. */
  public static Message mismatch(Fingerprint expected, Fingerprint offered) {
    return Message.of("ENR_MISMATCH", expected.shortText(), offered.shortText());
  }
}
