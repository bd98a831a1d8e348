package pond.model.code;

import java.security.SecureRandom;
import javax.security.auth.Destroyable;
import pond.model.fingerprint.FormRefusedException;
import pond.model.fingerprint.RootDigest;
import pond.model.fingerprint.RootPrefix;
import pond.model.fingerprint.StrictForm;

/**
 * A pairing code, {@code pondpc1...}, 79 characters (docs/spec/people.md): the id of an invitation,
 * its secret and the start of the authority's root digest.
 *
 * <p>Security property: whoever holds the text can pair one key as the invited person; {@link
 * #text()} is the only method that gives it out. {@code toString} shows the id only. Its prefix
 * differs from an enrollment code's, so neither can be used as the other.
 */
public final class PairingCode implements Destroyable {
  private final CodeParts parts;

  private PairingCode(CodeParts parts) {
    this.parts = parts;
  }

  /** A fresh code of the authority with root digest {@code root}. */
  public static PairingCode generate(RootDigest root, SecureRandom random) {
    return new PairingCode(CodeParts.generate(root, random));
  }

  /** The one canonical text, else {@link FormRefusedException}. For pastes see PairingPaste. */
  public static PairingCode parse(String text) {
    return new PairingCode(CodeParts.parse(StrictForm.PAIRING, text));
  }

  static PairingCode ofPayload(byte[] payload) {
    return new PairingCode(CodeParts.ofPayload(payload));
  }

  /** The public id of the invitation. */
  public CodeId id() {
    return parts.id();
  }

  /** The secret. */
  public CodeSecret secret() {
    return parts.secret();
  }

  /** The start of the root digest of the authority that made this code. */
  public RootPrefix root() {
    return parts.root();
  }

  /** The whole secret text. Show it once, to the person who hands it on; never log it. */
  public String text() {
    return parts.text(StrictForm.PAIRING);
  }

  /** Wipes the secret. */
  @Override
  public void destroy() {
    parts.secret().destroy();
  }

  @Override
  public boolean isDestroyed() {
    return parts.secret().isDestroyed();
  }

  /** Masked: the prefix and the public id, nothing of the secret. */
  @Override
  public String toString() {
    return StrictForm.PAIRING.head() + parts.id() + "…";
  }
}
