package pond.model.dsse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import pond.model.json.JsonRefusedException;
import pond.model.key.SigningKeyPair;

final class EnvelopeTest {
  private final SigningKeyPair key = SigningKeyPair.generate(new SecureRandom());
  private final SigningKeyPair other = SigningKeyPair.generate(new SecureRandom());
  private final byte[] payload = "{\"a\":1}".getBytes(UTF_8);

  @Test
  void encode_specExample_isUnambiguous() {
    assertArrayEquals(
        "DSSEv1 1 t 5 hello".getBytes(UTF_8), Pae.encode("t", "hello".getBytes(UTF_8)));
  }

  @Test
  void verifiedBy_ownSignature_returnsTheSignedBytes() throws Exception {
    Envelope read = Envelope.decode(Envelope.sign(PayloadType.ORDER, payload, key).encode());

    assertArrayEquals(payload, read.verifiedBy(key.publicKey(), PayloadType.ORDER));
  }

  @Test
  void verifiedBy_otherKey_isBadSignature() {
    Envelope envelope = Envelope.sign(PayloadType.ORDER, payload, key);

    refused(EnvelopeRefusedException.Reason.BAD_SIGNATURE, envelope, PayloadType.ORDER, other);
  }

  @Test
  void verifiedBy_signedAsOtherKind_isWrongType() {
    Envelope result = Envelope.sign(PayloadType.RESULT, payload, key);

    refused(EnvelopeRefusedException.Reason.WRONG_TYPE, result, PayloadType.ORDER, key);
  }

  @Test
  void verifiedBy_relabelledKind_isBadSignature() {
    Envelope result = Envelope.sign(PayloadType.RESULT, payload, key);
    Envelope relabelled =
        new Envelope(PayloadType.ORDER.mediaType(), result.payload(), result.signatures());

    refused(EnvelopeRefusedException.Reason.BAD_SIGNATURE, relabelled, PayloadType.ORDER, key);
  }

  @Test
  void verifiedBy_noSignature_isUnsigned() {
    Envelope bare = new Envelope(PayloadType.ORDER.mediaType(), payload, List.of());

    refused(EnvelopeRefusedException.Reason.UNSIGNED, bare, PayloadType.ORDER, key);
  }

  @Test
  void verifiedBy_everyFlippedPayloadBit_isBadSignature() {
    Envelope good = Envelope.sign(PayloadType.ORDER, payload, key);
    for (int bit = 0; bit < payload.length * 8; bit++) {
      byte[] changed = payload.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      Envelope bad = new Envelope(good.payloadType(), changed, good.signatures());

      refused(EnvelopeRefusedException.Reason.BAD_SIGNATURE, bad, PayloadType.ORDER, key);
    }
  }

  @Test
  void decode_duplicateKey_isRefused() {
    String twice =
        "{\"payloadType\":\"a\",\"payloadType\":\"b\",\"payload\":\"\",\"signatures\":[]}";

    assertThrows(JsonRefusedException.class, () -> Envelope.decode(twice.getBytes(UTF_8)));
  }

  @Test
  void decode_unknownField_isRefused() {
    String more = "{\"payloadType\":\"a\",\"payload\":\"\",\"signatures\":[],\"verified\":true}";

    assertThrows(JsonRefusedException.class, () -> Envelope.decode(more.getBytes(UTF_8)));
  }

  @Test
  void decode_trailingBytes_isRefused() {
    String more = "{\"payloadType\":\"a\",\"payload\":\"\",\"signatures\":[]} {}";

    assertThrows(JsonRefusedException.class, () -> Envelope.decode(more.getBytes(UTF_8)));
  }

  @Test
  void decode_oversized_isRefused() {
    assertThrows(
        JsonRefusedException.class, () -> Envelope.decode(new byte[Envelope.MAX_BYTES + 1]));
  }

  @Test
  void construct_tooManySignatures_isRefused() {
    List<Envelope.Signature> nine =
        Collections.nCopies(9, new Envelope.Signature("k", new byte[64]));

    assertThrows(IllegalArgumentException.class, () -> new Envelope("t", payload, nine));
  }

  private static void refused(
      EnvelopeRefusedException.Reason reason,
      Envelope envelope,
      PayloadType type,
      SigningKeyPair by) {
    EnvelopeRefusedException e =
        assertThrows(
            EnvelopeRefusedException.class, () -> envelope.verifiedBy(by.publicKey(), type));
    assertEquals(reason, e.reason());
  }
}
