package pond.authority.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import pond.io.file.PrivateFiles;
import pond.model.fingerprint.RootDigest;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.key.SealingKeyPair;
import pond.model.key.SealingPrivateKey;
import pond.model.key.SigningKeyPair;
import pond.model.port.BlobScope;
import pond.model.tag.TenantId;

/**
 * The authority's keys while it runs: the root that signs, the sealing key that outputs are sealed
 * to, and the data key that protects what the store keeps.
 *
 * <p>Security property: on disk everything secret is encrypted under the operator's passphrase or
 * key file, and the header is bound to it, so a swapped header does not open (docs/spec/vault.md).
 */
public final class Vault implements AutoCloseable {
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int MAX_FILE = 16_384;
  private static final byte[] NO_SALT = new byte[0];

  private final SigningKeyPair root;
  private final SealingKeyPair sealing;
  private final byte[] protectKey;
  private final byte[] scopeKey;
  private final SecureRandom random;

  private Vault(Secrets secrets, SecureRandom random) {
    this.root = SigningKeyPair.ofSeed(secrets.rootSeed());
    this.sealing = SealingKeyPair.of(SealingPrivateKey.ofBytes(secrets.sealingKey()));
    this.protectKey = VaultCrypto.hkdf(secrets.dataKey(), NO_SALT, "pond-vault-v1 protect");
    this.scopeKey = VaultCrypto.hkdf(secrets.dataKey(), NO_SALT, "pond-vault-v1 scope");
    this.random = random;
  }

  /**
   * Makes a new vault with fresh keys and writes it; a key file that is absent is made, too. Never
   * over an existing vault: its keys would be gone, and with them every pin and bundle.
   *
   * @throws FileAlreadyExistsException when there is a file of this name
   */
  public static Vault create(Path file, VaultKey key, SecureRandom random)
      throws IOException, VaultRefusedException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    VaultFile.Kdf kdf = VaultUnlock.newKdf(key, salt);
    VaultUnlock.createKeyFile(key, random);
    byte[] kek = VaultUnlock.derive(key, kdf);
    try (Secrets secrets = Secrets.generate(random)) {
      Vault vault = new Vault(secrets, random);
      byte[] aad = VaultCrypto.headerOf(kdf, vault.root.publicKey().bytes());
      byte[] sealed = VaultCrypto.seal(kek, nonce, secrets.bytes(), aad);
      VaultFile stored =
          new VaultFile(VaultFile.FORMAT, kdf, vault.root.publicKey(), nonce, sealed);
      PrivateFiles.createNew(file, StrictJson.write(stored));
      return vault;
    } finally {
      Arrays.fill(kek, (byte) 0);
    }
  }

  /** Opens a vault or refuses with a reason. */
  public static Vault open(Path file, VaultKey key, SecureRandom random)
      throws IOException, VaultRefusedException {
    VaultFile stored = read(file);
    byte[] kek = VaultUnlock.derive(key, stored.kdf());
    try {
      byte[] aad = VaultCrypto.headerOf(stored.kdf(), stored.rootKey().bytes());
      byte[] plaintext =
          VaultCrypto.open(kek, stored.nonce(), stored.sealed(), aad)
              .orElseThrow(
                  () -> new VaultRefusedException(VaultRefusedException.Reason.VAULT_LOCKED));
      try (Secrets secrets = Secrets.of(plaintext)) {
        return checked(new Vault(secrets, random), stored);
      } finally {
        Arrays.fill(plaintext, (byte) 0);
      }
    } finally {
      Arrays.fill(kek, (byte) 0);
    }
  }

  /** The root key pair: signs pins, orders and snapshots. */
  public SigningKeyPair root() {
    return root;
  }

  /** The sealing key pair: outputs, results and logs are sealed to it. */
  public SealingKeyPair sealing() {
    return sealing;
  }

  /** The public digest that enrollment codes carry and workers pin. */
  public RootDigest rootDigest() {
    return RootDigest.of(root.publicKey().bytes());
  }

  /** Encrypts a small secret for the store. */
  public byte[] protect(byte[] secret) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = VaultCrypto.seal(protectKey, nonce, secret, new byte[] {VERSION});
    byte[] whole = new byte[1 + NONCE + sealed.length];
    whole[0] = VERSION;
    System.arraycopy(nonce, 0, whole, 1, NONCE);
    System.arraycopy(sealed, 0, whole, 1 + NONCE, sealed.length);
    return whole;
  }

  /** Decrypts what {@link #protect} made; anything else means the store was tampered with. */
  public byte[] reveal(byte[] whole) {
    if (whole.length < 1 + NONCE + 16 || whole[0] != VERSION) {
      throw new IllegalStateException("a protected value in the store is damaged");
    }
    byte[] nonce = Arrays.copyOfRange(whole, 1, 1 + NONCE);
    byte[] sealed = Arrays.copyOfRange(whole, 1 + NONCE, whole.length);
    return VaultCrypto.open(protectKey, nonce, sealed, new byte[] {VERSION})
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "a protected value in the store does not belong to this vault"));
  }

  /**
   * The name under which a tenant's ciphertext is stored; it tells the orchestrator nothing of the
   * tenant.
   */
  public BlobScope scope(TenantId tenant) {
    byte[] mac = VaultCrypto.hmac(scopeKey, tenant.value().getBytes(UTF_8));
    return new BlobScope(HexFormat.of().formatHex(mac, 0, 16));
  }

  @Override
  public void close() {
    root.close();
    sealing.close();
    Arrays.fill(protectKey, (byte) 0);
    Arrays.fill(scopeKey, (byte) 0);
  }

  private static Vault checked(Vault vault, VaultFile stored) throws VaultRefusedException {
    if (!vault.root.publicKey().equals(stored.rootKey())) {
      vault.close();
      throw new VaultRefusedException(VaultRefusedException.Reason.VAULT_DAMAGED);
    }
    return vault;
  }

  private static VaultFile read(Path file) throws IOException, VaultRefusedException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_FILE + 1);
      return StrictJson.read(bytes, VaultFile.class, MAX_FILE);
    } catch (JsonRefusedException e) {
      throw new VaultRefusedException(VaultRefusedException.Reason.VAULT_DAMAGED);
    }
  }
}
