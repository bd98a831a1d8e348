package pond.model.code;

import java.security.SecureRandom;
import java.util.Arrays;
import pond.model.fingerprint.RootDigest;
import pond.model.fingerprint.RootPrefix;
import pond.model.fingerprint.StrictForm;

/**
 * What an enrollment code and a pairing code both are: a public id, a secret, and the start of the
 * authority's root digest, in this order.
 */
record CodeParts(CodeId id, CodeSecret secret, RootPrefix root) {
  static CodeParts generate(RootDigest root, SecureRandom random) {
    byte[] id = new byte[CodeId.BYTES];
    random.nextBytes(id);
    CodeId codeId = CodeId.of(id);
    return new CodeParts(codeId, CodeSecret.generate(codeId, random), root.prefix16());
  }

  static CodeParts parse(StrictForm form, String text) {
    byte[] payload = form.decode(text);
    try {
      return ofPayload(payload);
    } finally {
      Arrays.fill(payload, (byte) 0);
    }
  }

  static CodeParts ofPayload(byte[] payload) {
    int secretEnd = CodeId.BYTES + CodeSecret.BYTES;
    CodeId id = CodeId.of(Arrays.copyOf(payload, CodeId.BYTES));
    byte[] secret = Arrays.copyOfRange(payload, CodeId.BYTES, secretEnd);
    try {
      RootPrefix root = RootPrefix.of(Arrays.copyOfRange(payload, secretEnd, payload.length));
      return new CodeParts(id, CodeSecret.of(id, secret), root);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  String text(StrictForm form) {
    byte[] payload = new byte[form.bytes()];
    byte[] copy = secret.copy();
    try {
      System.arraycopy(id.bytes(), 0, payload, 0, CodeId.BYTES);
      System.arraycopy(copy, 0, payload, CodeId.BYTES, CodeSecret.BYTES);
      System.arraycopy(root.bytes(), 0, payload, CodeId.BYTES + CodeSecret.BYTES, RootPrefix.BYTES);
      return form.encode(payload);
    } finally {
      Arrays.fill(copy, (byte) 0);
      Arrays.fill(payload, (byte) 0);
    }
  }
}
