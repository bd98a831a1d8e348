package pond.model.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import pond.model.key.SealingKeyPair;

/** Keys and contents that several sealing tests use. */
final class SealFixtures {
  static final SecureRandom RANDOM = new SecureRandom();
  static final int CHUNK = 65536;

  private SealFixtures() {}

  static byte[] content(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return content;
  }

  static Recipient to(SealingKeyPair pair) {
    return Recipient.of(pair.publicKey());
  }

  static List<Identity> by(SealingKeyPair pair) {
    return List.of(Identity.of(pair.privateKey()));
  }

  static byte[] payload(FileKey fileKey, byte[] content) throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (PayloadOutputStream out = SealedPayload.sealPayload(fileKey, RANDOM, sealed)) {
      out.write(content);
    }
    return sealed.toByteArray();
  }

  static byte[] opened(FileKey fileKey, byte[] payload) throws IOException {
    try (InputStream in = SealedPayload.openPayload(fileKey, new ByteArrayInputStream(payload))) {
      return in.readAllBytes();
    }
  }

  static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }
}
