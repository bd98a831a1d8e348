package pond.model.dsse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.key.SigningKeyPair;
import pond.model.key.SigningPublicKey;

/**
 * A DSSE v1 envelope: payload bytes, their type, and signatures over {@link Pae}.
 *
 * <p>Holding an envelope proves nothing. {@link #verifiedBy} hands out the payload only after a
 * signature by the stated key was checked, and the bytes it returns are the very bytes that were
 * signed. Source: DSSE 1.0.2.
 */
public record Envelope(
    @JsonProperty("payloadType") String payloadType,
    @JsonProperty("payload") byte[] payload,
    @JsonProperty("signatures") List<Signature> signatures) {
  /** Largest encoded envelope accepted: 1 MiB. */
  public static final int MAX_BYTES = StrictJson.MAX_BYTES;

  /** More signatures than this is not a message of ours. */
  public static final int MAX_SIGNATURES = 8;

  public Envelope {
    Objects.requireNonNull(payloadType, "payloadType is missing");
    payload = Objects.requireNonNull(payload, "payload is missing").clone();
    signatures = List.copyOf(Objects.requireNonNull(signatures, "signatures are missing"));
    if (signatures.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException("more than " + MAX_SIGNATURES + " signatures");
    }
  }

  /** One signature; {@code keyid} is an unauthenticated hint. */
  public record Signature(String keyid, byte[] sig) {
    public Signature {
      Objects.requireNonNull(keyid, "keyid is missing");
      sig = Objects.requireNonNull(sig, "sig is missing").clone();
    }

    @Override
    public byte[] sig() {
      return sig.clone();
    }
  }

  /** Signs {@code payload} as {@code type}; the key id is the public key itself. */
  public static Envelope sign(PayloadType type, byte[] payload, SigningKeyPair key) {
    byte[] signature = key.sign(Pae.encode(type.mediaType(), payload));
    String keyid = key.publicKey().toString();
    return new Envelope(type.mediaType(), payload, List.of(new Signature(keyid, signature)));
  }

  /** Decodes an envelope or refuses its form; nothing is verified. */
  public static Envelope decode(byte[] json) throws JsonRefusedException {
    return StrictJson.read(json, Envelope.class, MAX_BYTES);
  }

  /** The JSON bytes of this envelope. */
  public byte[] encode() {
    return StrictJson.write(this);
  }

  @Override
  public byte[] payload() {
    return payload.clone();
  }

  /** True when the payload type is {@code type}. */
  public boolean is(PayloadType type) {
    return payloadType.equals(type.mediaType());
  }

  /** True when there is no signature at all. */
  @JsonIgnore
  public boolean isUnsigned() {
    return signatures.isEmpty();
  }

  /** True when one of the signatures is by {@code key} over exactly this payload and type. */
  public boolean isSignedBy(SigningPublicKey key) {
    byte[] signed = Pae.encode(payloadType, payload);
    return signatures.stream().anyMatch(s -> key.verifies(signed, s.sig));
  }

  /**
   * The payload, when it is of {@code type} and signed by {@code key}; otherwise refused with a
   * reason.
   */
  public byte[] verifiedBy(SigningPublicKey key, PayloadType type) throws EnvelopeRefusedException {
    if (!is(type)) {
      throw new EnvelopeRefusedException(EnvelopeRefusedException.Reason.WRONG_TYPE);
    }
    if (isUnsigned()) {
      throw new EnvelopeRefusedException(EnvelopeRefusedException.Reason.UNSIGNED);
    }
    if (!isSignedBy(key)) {
      throw new EnvelopeRefusedException(EnvelopeRefusedException.Reason.BAD_SIGNATURE);
    }
    return payload();
  }
}
