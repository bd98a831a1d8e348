package pond.model.code;

import java.security.SecureRandom;
import java.util.Arrays;
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
  private final CodeId id;
  private final CodeSecret secret;
  private final RootPrefix root;

  private EnrollmentCode(CodeId id, CodeSecret secret, RootPrefix root) {
    this.id = id;
    this.secret = secret;
    this.root = root;
  }

  /** A fresh code of the authority with root digest {@code root}. */
  public static EnrollmentCode generate(RootDigest root, SecureRandom random) {
    byte[] id = new byte[CodeId.BYTES];
    random.nextBytes(id);
    CodeId codeId = CodeId.of(id);
    return new EnrollmentCode(codeId, CodeSecret.generate(codeId, random), root.prefix16());
  }

  /** The one canonical text, else {@link FormRefusedException}.. */
  public static EnrollmentCode parse(String text) {
    byte[] payload = StrictForm.CODE.decode(text);
    try {
      return ofPayload(payload);
    } finally {
      Arrays.fill(payload, (byte) 0);
    }
  }

  static EnrollmentCode ofPayload(byte[] payload) {
    int secretEnd = CodeId.BYTES + CodeSecret.BYTES;
    CodeId id = CodeId.of(Arrays.copyOf(payload, CodeId.BYTES));
    byte[] secret = Arrays.copyOfRange(payload, CodeId.BYTES, secretEnd);
    try {
      RootPrefix root = RootPrefix.of(Arrays.copyOfRange(payload, secretEnd, payload.length));
      return new EnrollmentCode(id, CodeSecret.of(id, secret), root);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** The public id. */
  public CodeId id() {
    return id;
  }

  /** The secret. */
  public CodeSecret secret() {
    return secret;
  }

  /** The start of the root digest of the authority that made this code. */
  public RootPrefix root() {
    return root;
  }

  /** The whole secret text. Show it once, to the person who hands it on; never log it. */
  public String text() {
    byte[] payload = new byte[StrictForm.CODE.bytes()];
    byte[] copy = secret.copy();
    try {
      System.arraycopy(id.bytes(), 0, payload, 0, CodeId.BYTES);
      System.arraycopy(copy, 0, payload, CodeId.BYTES, CodeSecret.BYTES);
      System.arraycopy(root.bytes(), 0, payload, CodeId.BYTES + CodeSecret.BYTES, RootPrefix.BYTES);
      return StrictForm.CODE.encode(payload);
    } finally {
      Arrays.fill(copy, (byte) 0);
      Arrays.fill(payload, (byte) 0);
    }
  }

  /** Wipes the secret. */
  @Override
  public void destroy() {
    secret.destroy();
  }

  @Override
  public boolean isDestroyed() {
    return secret.isDestroyed();
  }

  /** Masked: the prefix and the public id, nothing of the secret. */
  @Override
  public String toString() {
    return StrictForm.CODE.head() + id + "…";
  }
}
