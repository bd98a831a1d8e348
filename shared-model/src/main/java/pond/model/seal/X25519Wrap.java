package pond.model.seal;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pond.model.key.SealingPrivateKey;
import pond.model.key.SealingPublicKey;
import pond.model.seal.SealingException.Reason;

/** The {@code X25519} stanza: docs/spec/sealing.md section 4.1. */
final class X25519Wrap {
  static final String KIND = "X25519";

  private static final String INFO = "age-encryption.org/v1/X25519";
  private static final int WRAPPED_BYTES = FileKey.BYTES + SealCrypto.TAG_BYTES;

  private X25519Wrap() {}

  static Stanza wrap(SealingPublicKey recipient, FileKey fileKey, SecureRandom random) {
    try (SealingPrivateKey ephemeral = SealingPrivateKey.generate(random)) {
      byte[] share = ephemeral.publicKey().bytes();
      byte[] shared =
          ephemeral
              .agree(recipient.bytes())
              .orElseThrow(() -> new IllegalStateException("A sealing key of low order got in."));
      byte[] wrapKey = SealCrypto.hkdf(shared, salt(share, recipient), INFO);
      byte[] secret = fileKey.secretBytes();
      byte[] body = SealCrypto.sealOnce(wrapKey, secret);
      wipe(shared, wrapKey, secret);
      return new Stanza(List.of(KIND, CanonicalBase64.encode(share)), body);
    }
  }

  static Optional<FileKey> unwrap(SealingPrivateKey identity, List<Stanza> stanzas)
      throws SealingException {
    SealingPublicKey own = identity.publicKey();
    for (Stanza stanza : stanzas) {
      if (stanza.kind().equals(KIND)) {
        Optional<FileKey> found = unwrapOne(identity, own, stanza);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<FileKey> unwrapOne(
      SealingPrivateKey identity, SealingPublicKey own, Stanza stanza) throws SealingException {
    // O4: exactly two arguments, a canonical share of 32 bytes, a body of exactly 32 bytes.
    SealingException.refuseIf(stanza.arguments().size() != 2, Reason.HEADER, "X25519 arguments");
    byte[] share = CanonicalBase64.decode(stanza.arguments().get(1), SealingPublicKey.BYTES);
    byte[] body = stanza.body();
    SealingException.refuseIf(body.length != WRAPPED_BYTES, Reason.HEADER, "X25519 body length");
    byte[] shared =
        identity
            .agree(share)
            .orElseThrow(() -> new SealingException(Reason.HEADER, "X25519 share of low order"));
    byte[] wrapKey = SealCrypto.hkdf(shared, salt(share, own), INFO);
    Optional<byte[]> secret = SealCrypto.openOnce(wrapKey, body);
    Optional<FileKey> fileKey = secret.map(FileKey::ofBytes);
    wipe(shared, wrapKey, secret.orElse(new byte[0]));
    return fileKey;
  }

  private static byte[] salt(byte[] share, SealingPublicKey recipient) {
    byte[] salt = Arrays.copyOf(share, 2 * SealingPublicKey.BYTES);
    System.arraycopy(recipient.bytes(), 0, salt, SealingPublicKey.BYTES, SealingPublicKey.BYTES);
    return salt;
  }

  private static void wipe(byte[]... secrets) {
    for (byte[] secret : secrets) {
      Arrays.fill(secret, (byte) 0);
    }
  }
}
