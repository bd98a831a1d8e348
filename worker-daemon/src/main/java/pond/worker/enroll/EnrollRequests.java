package pond.worker.enroll;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import pond.model.dsse.Envelope;
import pond.model.dsse.Pae;
import pond.model.dsse.PayloadType;
import pond.model.json.StrictJson;
import pond.model.wire.EnrollRequest;
import pond.model.wire.EnrollTranscript;
import pond.worker.home.WorkerIdentity;

/** Makes the request of docs/spec/wire.md, Enrollment, step 2. */
public final class EnrollRequests {
  private static final String HMAC = "HmacSHA256";

  private EnrollRequests() {}

  /** Signed by the worker's key, and bound to the code: whoever carries it can change nothing. */
  public static EnrollRequest make(EnrollAsk ask, WorkerIdentity identity, SecureRandom random) {
    byte[] nonce = new byte[16];
    random.nextBytes(nonce);
    EnrollTranscript transcript =
        new EnrollTranscript(
            ask.code().id().toString(),
            ask.code().root().toString(),
            identity.publicKeys(),
            HexFormat.of().formatHex(nonce),
            ask.tags(),
            ask.name(),
            ask.platform());
    byte[] payload = StrictJson.write(transcript);
    Envelope envelope = Envelope.sign(PayloadType.ENROLLMENT, payload, identity.signing());
    return new EnrollRequest(envelope, mac(ask, payload));
  }

  private static byte[] mac(EnrollAsk ask, byte[] payload) {
    byte[] bindKey = ask.code().secret().bindKey();
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bindKey, HMAC));
      return mac.doFinal(Pae.encode(PayloadType.ENROLLMENT.mediaType(), payload));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime has no HmacSHA256.", e);
    } finally {
      Arrays.fill(bindKey, (byte) 0);
    }
  }
}
