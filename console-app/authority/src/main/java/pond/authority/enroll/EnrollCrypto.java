package pond.authority.enroll;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import pond.model.digest.Sha256;
import pond.model.dsse.Pae;
import pond.model.dsse.PayloadType;

/** The two computations of docs/spec/wire.md "Enrollment", steps 2 and 6. */
final class EnrollCrypto {
  private static final String HMAC = "HmacSHA256";
  private static final byte[] PROOF = "pond-sealing-proof-v1\0".getBytes(US_ASCII);

  private EnrollCrypto() {}

  /** 2. HMAC-SHA256(bind key, PAE(enrollment type, transcript payload)). */
  static byte[] mac(byte[] bindKey, byte[] payload) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bindKey, HMAC));
      return mac.doFinal(Pae.encode(PayloadType.ENROLLMENT.mediaType(), payload));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HMAC-SHA256.", e);
    }
  }

  /** 6. SHA-256("pond-sealing-proof-v1" || 0 || challenge). */
  static Sha256 answer(byte[] challenge) {
    return Sha256.hasher().update(PROOF).update(challenge).finish();
  }

  /** What is stored: the hash of the right answer, so that the store does not hold the answer. */
  static Sha256 stored(Sha256 answer) {
    return Sha256.of(answer.bytes());
  }
}
