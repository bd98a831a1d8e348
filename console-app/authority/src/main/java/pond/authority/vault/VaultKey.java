package pond.authority.vault;

import java.nio.file.Path;

/** What opens a vault. */
public sealed interface VaultKey {
  /** A passphrase that a person types; stretched by Argon2id. */
  record Passphrase(char[] text) implements VaultKey {
    public Passphrase {
      text = text.clone();
    }

    @Override
    public char[] text() {
      return text.clone();
    }

    @Override
    public String toString() {
      return "Passphrase[hidden]";
    }
  }

  /** A file of 32 random bytes that only the service's user can read, for unattended starts. */
  record KeyFile(Path path) implements VaultKey {}
}
