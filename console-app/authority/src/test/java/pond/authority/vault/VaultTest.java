package pond.authority.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pond.authority.vault.VaultRefusedException.Reason;
import pond.model.tag.TenantId;

class VaultTest {
  private final SecureRandom random = new SecureRandom();
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("vault.json");
  }

  private VaultKey.KeyFile keyFile() {
    return new VaultKey.KeyFile(folder.resolve("vault.key"));
  }

  private static VaultKey.Passphrase phrase(String text) {
    return new VaultKey.Passphrase(text.toCharArray());
  }

  private Reason refusal(VaultKey key) {
    return assertThrows(VaultRefusedException.class, () -> Vault.open(file(), key, random).close())
        .reason();
  }

  private Vault create(VaultKey key) throws IOException, VaultRefusedException {
    return Vault.create(file(), key, random);
  }

  @Test
  void open_rightPassphrase_givesTheSameKeys() throws Exception {
    try (Vault made = create(phrase("correct horse ü"));
        Vault opened = Vault.open(file(), phrase("correct horse ü"), random)) {
      assertEquals(made.root().publicKey(), opened.root().publicKey());
      assertEquals(made.sealing().publicKey(), opened.sealing().publicKey());
      assertEquals(made.rootDigest(), opened.rootDigest());
      byte[] secret = "bind key".getBytes(UTF_8);
      assertArrayEquals(secret, opened.reveal(made.protect(secret)));
    }
  }

  @Test
  void open_wrongPassphrase_isLocked() throws Exception {
    create(phrase("correct horse")).close();

    assertEquals(Reason.VAULT_LOCKED, refusal(phrase("correct horse ")));
  }

  @Test
  void open_passphraseForAKeyFileVault_isLockedAndTheOtherWayRound() throws Exception {
    create(keyFile()).close();
    assertEquals(Reason.VAULT_LOCKED, refusal(phrase("anything")));

    Files.delete(file());
    create(phrase("correct horse")).close();
    assertEquals(Reason.VAULT_LOCKED, refusal(keyFile()));
  }

  @Test
  void open_everyByteOfTheFileChanged_neverOpens() throws Exception {
    create(keyFile()).close();
    byte[] good = Files.readAllBytes(file());
    for (int i = 0; i < good.length; i++) {
      for (int bit : new int[] {0x01, 0x02, 0x20}) {
        byte[] bad = good.clone();
        bad[i] ^= (byte) bit;
        Files.write(file(), bad);
        Reason reason = refusal(keyFile());
        assertTrue(
            reason == Reason.VAULT_LOCKED || reason == Reason.VAULT_DAMAGED,
            "byte " + i + ": " + reason);
      }
    }
  }

  @Test
  void open_everyByteOfTheCiphertextChanged_isLocked() throws Exception {
    create(keyFile()).close();
    String good = Files.readString(file());
    String sealed = field(good, "sealed");
    byte[] bytes = Base64.getDecoder().decode(sealed);
    for (int i = 0; i < bytes.length; i++) {
      byte[] bad = bytes.clone();
      bad[i] ^= 0x10;
      Files.writeString(file(), good.replace(sealed, Base64.getEncoder().encodeToString(bad)));
      assertEquals(Reason.VAULT_LOCKED, refusal(keyFile()), "byte " + i);
    }
  }

  @Test
  void open_unusedBitsOfTheBase64Set_isDamaged() throws Exception {
    create(keyFile()).close();
    String good = Files.readString(file());
    for (String name : List.of("salt", "sealed")) {
      String text = field(good, name);
      int last = text.indexOf('=') - 1;
      // The next letter differs in a bit that carries nothing.
      char other = (char) (text.charAt(last) + 1);
      String bad = text.substring(0, last) + other + text.substring(last + 1);
      Files.writeString(file(), good.replace(text, bad));
      assertEquals(Reason.VAULT_DAMAGED, refusal(keyFile()), name);
    }
  }

  @Test
  void open_cutAnywhere_isDamaged() throws Exception {
    create(keyFile()).close();
    byte[] good = Files.readAllBytes(file());
    for (int length = 0; length < good.length; length += 7) {
      Files.write(file(), Arrays.copyOf(good, length));
      assertEquals(Reason.VAULT_DAMAGED, refusal(keyFile()));
    }
  }

  /** Somebody who can write the file, but does not know the passphrase, plants a cheap one. */
  @ParameterizedTest
  @CsvSource({
    "memory_kib, 65536, 8",
    "memory_kib, 65536, 65535",
    "memory_kib, 65536, 4194305",
    "memory_kib, 65536, -1",
    "passes, 3, 2",
    "passes, 3, 0",
    "passes, 3, 101",
    "lanes, 1, 0",
    "lanes, 1, 17",
    "lanes, 1, 2147483648",
    "name, \"argon2id\", \"argon2i\"",
    "name, \"argon2id\", \"pbkdf2\"",
    "name, \"argon2id\", null",
    "format, \"pond-vault-v1\", \"pond-vault-v2\"",
    "format, \"pond-vault-v1\", null"
  })
  void open_plantedParameters_areDamagedBeforeAnyWork(String field, String good, String bad)
      throws Exception {
    create(phrase("correct horse")).close();
    replace("\"" + field + "\":" + good, "\"" + field + "\":" + bad);

    assertEquals(Reason.VAULT_DAMAGED, refusal(phrase("correct horse")));
  }

  @Test
  void open_strongerParametersPlanted_doNotOpenEither() throws Exception {
    create(phrase("correct horse")).close();
    replace("\"passes\":3", "\"passes\":4");

    assertEquals(Reason.VAULT_LOCKED, refusal(phrase("correct horse")), "they are bound");
  }

  @Test
  void open_passphraseVaultTurnedIntoAKeyFileVault_isLocked() throws Exception {
    create(phrase("correct horse")).close();
    Files.write(folder.resolve("vault.key"), new byte[32]);
    Files.setPosixFilePermissions(
        folder.resolve("vault.key"), PosixFilePermissions.fromString("rw-------"));
    replace("\"argon2id\"", "\"keyfile\"");

    assertEquals(Reason.VAULT_LOCKED, refusal(keyFile()));
  }

  @Test
  void open_anotherRootKeyInTheHeader_isLocked() throws Exception {
    create(keyFile()).close();
    String mine = field(Files.readString(file()), "root_key");
    Path other = folder.resolve("other.json");
    Vault.create(other, keyFile(), random).close();

    replace(mine, field(Files.readString(other), "root_key"));

    assertEquals(Reason.VAULT_LOCKED, refusal(keyFile()));
  }

  @Test
  void open_unknownField_isDamaged() throws Exception {
    create(keyFile()).close();
    replace("{\"format\"", "{\"note\":1,\"format\"");

    assertEquals(Reason.VAULT_DAMAGED, refusal(keyFile()));
  }

  @Test
  void open_hugeFile_isDamaged() throws Exception {
    create(keyFile()).close();
    Files.writeString(file(), " ".repeat(20_000) + Files.readString(file()));

    assertEquals(Reason.VAULT_DAMAGED, refusal(keyFile()));
  }

  @ParameterizedTest
  @CsvSource({"rw-r--r--", "rw----r--", "rw-r-----", "rw--w----", "rwx------"})
  void open_keyFileOthersCanUse_isRefused(String mode) throws Exception {
    create(keyFile()).close();
    Files.setPosixFilePermissions(keyFile().path(), PosixFilePermissions.fromString(mode));

    assertEquals(Reason.VAULT_KEY_FILE_OPEN, refusal(keyFile()));
  }

  @Test
  void open_keyFileMissingOrOfAnotherLength_isRefused() throws Exception {
    create(keyFile()).close();
    byte[] key = Files.readAllBytes(keyFile().path());
    Files.write(keyFile().path(), Arrays.copyOf(key, 33));
    assertEquals(Reason.VAULT_KEY_FILE_BAD, refusal(keyFile()));
    Files.delete(keyFile().path());
    assertEquals(Reason.VAULT_KEY_FILE_BAD, refusal(keyFile()));
    assertFalse(Files.exists(keyFile().path()), "opening makes no key");
  }

  @Test
  void open_anotherKeyFile_isLocked() throws Exception {
    create(keyFile()).close();
    byte[] key = Files.readAllBytes(keyFile().path());
    key[31] ^= 1;
    Files.write(keyFile().path(), key);

    assertEquals(Reason.VAULT_LOCKED, refusal(keyFile()));
  }

  @Test
  void create_overAnExistingVault_isRefusedAndKeepsIt() throws Exception {
    create(keyFile()).close();
    byte[] before = Files.readAllBytes(file());

    assertThrows(FileAlreadyExistsException.class, () -> create(phrase("other")).close());

    assertArrayEquals(before, Files.readAllBytes(file()));
  }

  @Test
  void create_filesAreForTheirOwnerOnly() throws Exception {
    create(keyFile()).close();

    for (Path made : List.of(file(), keyFile().path())) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    }
  }

  @Test
  void create_nothingSecretIsInTheFileInTheClear() throws Exception {
    try (Vault vault = create(keyFile())) {
      String stored = Files.readString(file());
      for (byte[] secret : List.of(vault.root().seed(), secretOf(vault))) {
        assertFalse(stored.contains(Base64.getEncoder().withoutPadding().encodeToString(secret)));
        assertFalse(stored.contains(HexFormat.of().formatHex(secret)));
      }
    }
  }

  @Test
  void reveal_anyByteChangedOrOfAnotherVault_isRefused() throws Exception {
    try (Vault vault = create(keyFile());
        Vault other = Vault.create(folder.resolve("other.json"), keyFile(), random)) {
      byte[] good = vault.protect(new byte[32]);
      for (int i = 0; i < good.length; i++) {
        byte[] bad = good.clone();
        bad[i] ^= 1;
        assertThrows(IllegalStateException.class, () -> vault.reveal(bad));
      }
      assertThrows(IllegalStateException.class, () -> other.reveal(good));
      assertThrows(IllegalStateException.class, () -> vault.reveal(new byte[3]));
    }
  }

  @Test
  void protect_twiceTheSame_looksDifferent() throws Exception {
    try (Vault vault = create(keyFile())) {
      assertFalse(Arrays.equals(vault.protect(new byte[32]), vault.protect(new byte[32])));
    }
  }

  @Test
  void scope_differsByTenantAndByVault_andStaysTheSame() throws Exception {
    try (Vault vault = create(keyFile());
        Vault other = Vault.create(folder.resolve("other.json"), keyFile(), random)) {
      TenantId acme = new TenantId("acme-web");
      assertEquals(vault.scope(acme), vault.scope(acme));
      assertNotEquals(vault.scope(acme), vault.scope(new TenantId("umbrella")));
      assertNotEquals(vault.scope(acme), other.scope(acme));
      assertFalse(vault.scope(acme).toString().contains("acme"));
    }
  }

  @Test
  void toString_ofKeysAndRefusals_showsNoSecret() throws Exception {
    VaultKey.Passphrase key = phrase("correct horse");
    assertFalse(key.toString().contains("horse"));
    create(key).close();
    VaultRefusedException refused =
        assertThrows(
            VaultRefusedException.class,
            () -> Vault.open(file(), phrase("battery staple"), random));
    assertFalse((refused + refused.fix()).contains("staple"));
  }

  private void replace(String good, String bad) throws IOException {
    String stored = Files.readString(file());
    assertTrue(stored.contains(good), good);
    Files.writeString(file(), stored.replace(good, bad));
  }

  private static byte[] secretOf(Vault vault) {
    return vault.sealing().privateKey().secretBytes();
  }

  private static String field(String json, String name) {
    int start = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
    return json.substring(start, json.indexOf('"', start));
  }
}
