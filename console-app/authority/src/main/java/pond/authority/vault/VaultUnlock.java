package pond.authority.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import pond.io.file.PrivateFiles;

/** Turns a passphrase or a key file into the key that encrypts the vault. */
final class VaultUnlock {
  private static final int KEY_FILE_BYTES = 32;

  private VaultUnlock() {}

  static VaultFile.Kdf newKdf(VaultKey key, byte[] salt) {
    return switch (key) {
      case VaultKey.Passphrase p -> new VaultFile.Kdf(VaultFile.Kdf.ARGON2ID, 65_536, 3, 1, salt);
      case VaultKey.KeyFile f -> new VaultFile.Kdf(VaultFile.Kdf.KEY_FILE, 0, 0, 0, salt);
    };
  }

  static void createKeyFile(VaultKey key, SecureRandom random) throws IOException {
    if (key instanceof VaultKey.KeyFile file && Files.notExists(file.path())) {
      byte[] secret = new byte[KEY_FILE_BYTES];
      random.nextBytes(secret);
      PrivateFiles.createNew(file.path(), secret);
      Arrays.fill(secret, (byte) 0);
    }
  }

  static byte[] derive(VaultKey key, VaultFile.Kdf kdf) throws IOException, VaultRefusedException {
    // A passphrase offered to a key-file vault, or the other way round, opens nothing.
    if (!newKdf(key, kdf.salt()).name().equals(kdf.name())) {
      throw new VaultRefusedException(VaultRefusedException.Reason.VAULT_LOCKED);
    }
    return switch (key) {
      case VaultKey.Passphrase p -> VaultCrypto.argon2id(p.text(), kdf);
      case VaultKey.KeyFile f -> fromFile(f.path(), kdf);
    };
  }

  private static byte[] fromFile(Path path, VaultFile.Kdf kdf)
      throws IOException, VaultRefusedException {
    if (Files.notExists(path) || Files.size(path) != KEY_FILE_BYTES) {
      throw new VaultRefusedException(VaultRefusedException.Reason.VAULT_KEY_FILE_BAD);
    }
    if (isOpenToOthers(path)) {
      throw new VaultRefusedException(VaultRefusedException.Reason.VAULT_KEY_FILE_OPEN);
    }
    byte[] secret = Files.readAllBytes(path);
    try {
      return VaultCrypto.hkdf(secret, kdf.salt(), "pond-vault-v1 keyfile");
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static boolean isOpenToOthers(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(path);
    return !Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)
        .containsAll(mode);
  }
}
