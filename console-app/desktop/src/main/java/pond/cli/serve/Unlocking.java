package pond.cli.serve;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import pond.authority.home.AuthorityHome;
import pond.authority.vault.Vault;
import pond.authority.vault.VaultKey;
import pond.authority.vault.VaultRefusedException;
import pond.client.ClientException;
import pond.client.ExitCode;

/** Opens the vault, or makes it on the first start. */
final class Unlocking {
  private static final int SHORTEST = 12;

  private final ServeOptions options;
  private final SecureRandom random;

  Unlocking(ServeOptions options, SecureRandom random) {
    this.options = options;
    this.random = random;
  }

  Vault open(AuthorityHome home) throws IOException {
    boolean fresh = Files.notExists(home.vaultFile());
    try {
      VaultKey key = key(home, fresh);
      return fresh
          ? Vault.create(home.vaultFile(), key, random)
          : Vault.open(home.vaultFile(), key, random);
    } catch (VaultRefusedException e) {
      throw new ClientException(ExitCode.VAULT_LOCKED, e.reason().name(), e.getMessage(), e.fix());
    }
  }

  private VaultKey key(AuthorityHome home, boolean fresh) throws IOException {
    if (options.keyFile != null) {
      return new VaultKey.KeyFile(options.keyFile);
    }
    if (options.passphraseFile != null) {
      return passphrase(fromFile(options.passphraseFile), fresh);
    }
    if (!fresh && Files.exists(home.defaultKeyFile())) {
      return new VaultKey.KeyFile(home.defaultKeyFile());
    }
    return passphrase(typed(fresh), fresh);
  }

  private static VaultKey passphrase(char[] text, boolean fresh) {
    if (fresh && text.length < SHORTEST) {
      throw new ClientException(
          ExitCode.INPUT_INVALID,
          "PASSPHRASE_SHORT",
          "A passphrase needs at least " + SHORTEST + " characters.",
          "Use several words; it guards the keys that sign everything.");
    }
    return new VaultKey.Passphrase(text);
  }

  private static char[] fromFile(String file) throws IOException {
    try (BufferedReader reader =
        file.equals("-")
            ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            : Files.newBufferedReader(Path.of(file))) {
      String line = reader.readLine();
      return line == null ? new char[0] : line.toCharArray();
    }
  }

  private static char[] typed(boolean fresh) {
    Console console = System.console();
    if (!console.isTerminal()) {
      throw new ClientException(
          ExitCode.VAULT_LOCKED,
          "NO_TERMINAL",
          "The vault needs a passphrase and there is no terminal to ask on.",
          "Use --key-file FILE for unattended starts, or --passphrase-file FILE.");
    }
    char[] first = console.readPassword(fresh ? "New passphrase for the vault: " : "Passphrase: ");
    if (fresh && !Arrays.equals(first, console.readPassword("Once more: "))) {
      throw new ClientException(
          ExitCode.INPUT_INVALID,
          "PASSPHRASE_DIFFERS",
          "The two passphrases differ.",
          "Start again.");
    }
    return first;
  }
}
