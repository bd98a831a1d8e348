package pond.model.code;

import java.security.SecureRandom;
import javax.security.auth.Destroyable;
import pond.model.fingerprint.FormRefusedException;
import pond.model.fingerprint.RootDigest;
import pond.model.fingerprint.RootPrefix;
import pond.model.fingerprint.StrictForm;

/**
 * An enrollment code, {@code pondec1...}, 79 characters (docs/spec/enrollment-code.md): its public
 * id, its secret and the start of the authority's root digest.
 *
 * <p>Security property: whoever holds the text can enroll one machine; {@link #text()} is the only
 * method that gives it out. {@code toString} shows the id only.
 */
public final class EnrollmentCode implements Destroyable {
  private final CodeParts parts;

  private EnrollmentCode(CodeParts parts) {
    this.parts = parts;
  }

  /** A fresh code of the authority with root digest {@code root}. */
  public static EnrollmentCode generate(RootDigest root, SecureRandom random) {
    return new EnrollmentCode(CodeParts.generate(root, random));
  }

  /** The one canonical text, else {@link FormRefusedException}. */
  public static EnrollmentCode parse(String text) {
    return new EnrollmentCode(CodeParts.parse(StrictForm.CODE, text));
  }

  static EnrollmentCode ofPayload(byte[] payload) {
    return new EnrollmentCode(CodeParts.ofPayload(payload));
  }

  /** The public id. */
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
    return parts.text(StrictForm.CODE);
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
    return StrictForm.CODE.head() + parts.id() + "…";
  }
}
