package pond.authority.vault;

import java.util.Objects;
import pond.model.key.SigningPublicKey;

/** The vault as it stands in its file. Public facts and ciphertext only. */
record VaultFile(String format, Kdf kdf, SigningPublicKey rootKey, byte[] nonce, byte[] sealed) {
  static final String FORMAT = "pond-vault-v1";

  VaultFile {
    Objects.requireNonNull(kdf);
    Objects.requireNonNull(rootKey);
    if (!FORMAT.equals(format) || nonce.length != 12 || sealed.length != Secrets.LENGTH + 16) {
      throw new IllegalArgumentException("not a vault of this version");
    }
  }

  record Kdf(String name, int memoryKib, int passes, int lanes, byte[] salt) {
    static final String ARGON2ID = "argon2id";
    static final String KEY_FILE = "keyfile";

    Kdf {
      Objects.requireNonNull(salt);
      boolean known =
          name.equals(KEY_FILE) || (name.equals(ARGON2ID) && inRange(memoryKib, passes, lanes));
      if (salt.length != 16 || !known) {
        throw new IllegalArgumentException("unknown or unsafe key derivation");
      }
    }

    // A planted file must neither weaken the passphrase nor stall the start.
    private static boolean inRange(int memoryKib, int passes, int lanes) {
      return memoryKib >= 65_536
          && memoryKib <= 4 << 20
          && passes >= 3
          && passes <= 100
          && lanes >= 1
          && lanes <= 16;
    }
  }
}
