package pond.model.seal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import pond.model.key.HybridSealingPrivateKey;
import pond.model.key.HybridSealingPublicKey;
import pond.model.seal.SealingException.Reason;

/** The {@code mlkem768x25519} stanza (HPKE base mode): docs/spec/sealing.md section 4.2. */
final class HybridWrap {
  static final String KIND = "mlkem768x25519";

  private static final byte[] INFO =
      "age-encryption.org/mlkem768x25519".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NO_AAD = {};
  private static final int ENCAPSULATED_BYTES = 1120;
  private static final int ENCAPSULATION_SEED_BYTES = 64;
  private static final int WRAPPED_BYTES = FileKey.BYTES + SealCrypto.TAG_BYTES;

  private HybridWrap() {}

  static Stanza wrap(HybridSealingPublicKey recipient, FileKey fileKey, SecureRandom random) {
    HPKE hpke = hpke();
    byte[] seed = new byte[ENCAPSULATION_SEED_BYTES];
    random.nextBytes(seed);
    byte[] secret = fileKey.secretBytes();
    try {
      HPKEContextWithEncapsulation context =
          hpke.setupBaseS(hpke.deserializePublicKey(recipient.bytes()), INFO, seed);
      byte[] body = context.seal(NO_AAD, secret);
      return new Stanza(List.of(KIND, CanonicalBase64.encode(context.getEncapsulation())), body);
    } catch (InvalidCipherTextException broken) {
      throw new IllegalStateException("HPKE failed to encrypt.", broken);
    } finally {
      Arrays.fill(seed, (byte) 0);
      Arrays.fill(secret, (byte) 0);
    }
  }

  static Optional<FileKey> unwrap(HybridSealingPrivateKey identity, List<Stanza> stanzas)
      throws SealingException {
    for (Stanza stanza : stanzas) {
      if (stanza.kind().equals(KIND)) {
        Optional<FileKey> found = unwrapOne(identity, stanza);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<FileKey> unwrapOne(HybridSealingPrivateKey identity, Stanza stanza)
      throws SealingException {
    // O4: exactly two arguments, a canonical encapsulated key of 1120 bytes, a body of exactly 32
    // bytes.
    SealingException.refuseIf(stanza.arguments().size() != 2, Reason.HEADER, "hybrid arguments");
    byte[] encapsulated = CanonicalBase64.decode(stanza.arguments().get(1), ENCAPSULATED_BYTES);
    byte[] body = stanza.body();
    SealingException.refuseIf(body.length != WRAPPED_BYTES, Reason.HEADER, "hybrid body length");
    byte[] seed = identity.secretBytes();
    try {
      return open(seed, encapsulated, body);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  private static Optional<FileKey> open(byte[] seed, byte[] encapsulated, byte[] body)
      throws SealingException {
    HPKE hpke = hpke();
    AsymmetricCipherKeyPair own = hpke.deserializePrivateKey(seed, null);
    try {
      byte[] secret = hpke.setupBaseR(encapsulated, own, INFO).open(NO_AAD, body);
      FileKey fileKey = FileKey.ofBytes(secret);
      Arrays.fill(secret, (byte) 0);
      return Optional.of(fileKey);
    } catch (InvalidCipherTextException otherRecipient) {
      return Optional.empty();
    } catch (IllegalStateException lowOrder) {
      // BouncyCastle reports an all-zero X25519 result this way.
      throw new SealingException(Reason.HEADER, "hybrid share of low order");
    }
  }

  private static HPKE hpke() {
    return new HPKE(
        HPKE.mode_base,
        HPKE.kem_MLKEM768_X25519,
        HPKE.kdf_HKDF_SHA256,
        HPKE.aead_CHACHA20_POLY1305);
  }
}
