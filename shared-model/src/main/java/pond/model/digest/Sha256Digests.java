package pond.model.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one place that asks the JDK for SHA-256. */
final class Sha256Digests {
  private Sha256Digests() {}

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform must provide SHA-256; without it nothing here can work.
      throw new IllegalStateException("This Java runtime has no SHA-256.", e);
    }
  }
}
