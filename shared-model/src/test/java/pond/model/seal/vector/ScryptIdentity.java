package pond.model.seal.vector;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;
import pond.model.seal.FileKey;
import pond.model.seal.Identity;
import pond.model.seal.SealingException;
import pond.model.seal.SealingException.Reason;
import pond.model.seal.Stanza;

/**
 * A passphrase identity made from the public interface alone: proof that the interface suffices.
 * Pond itself never seals to a passphrase.
 */
record ScryptIdentity(String passphrase) implements Identity {
  private static final String LABEL = "age-encryption.org/v1/scrypt";
  private static final int MAX_LOG_N = 22;

  @Override
  public Optional<FileKey> unwrap(List<Stanza> stanzas) throws SealingException {
    for (Stanza stanza : stanzas) {
      if (stanza.kind().equals("scrypt")) {
        require(stanzas.size() == 1, "not alone");
        return unwrapOne(stanza);
      }
    }
    return Optional.empty();
  }

  private Optional<FileKey> unwrapOne(Stanza stanza) throws SealingException {
    require(stanza.arguments().size() == 3, "arguments");
    byte[] salt = salt(stanza.arguments().get(1));
    String work = stanza.arguments().get(2);
    require(work.matches("[1-9][0-9]{0,8}") && Integer.parseInt(work) <= MAX_LOG_N, "work factor");
    require(stanza.body().length == 32, "body");
    byte[] labelled =
        (LABEL + new String(salt, StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] key =
        SCrypt.generate(
            passphrase.getBytes(StandardCharsets.UTF_8),
            labelled,
            1 << Integer.parseInt(work),
            8,
            1,
            32);
    return open(key, stanza.body());
  }

  private static byte[] salt(String text) throws SealingException {
    try {
      byte[] salt = Base64.getDecoder().decode(text);
      require(Base64.getEncoder().withoutPadding().encodeToString(salt).equals(text), "canonical");
      require(salt.length == 16, "salt length");
      return salt;
    } catch (IllegalArgumentException notBase64) {
      throw new SealingException(Reason.HEADER, "scrypt salt");
    }
  }

  private static Optional<FileKey> open(byte[] key, byte[] body) {
    try {
      Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "ChaCha20"),
          new IvParameterSpec(new byte[12]));
      return Optional.of(FileKey.ofBytes(cipher.doFinal(body)));
    } catch (AEADBadTagException otherPassphrase) {
      return Optional.empty();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void require(boolean right, String detail) throws SealingException {
    if (!right) {
      throw new SealingException(Reason.HEADER, "scrypt " + detail);
    }
  }
}
