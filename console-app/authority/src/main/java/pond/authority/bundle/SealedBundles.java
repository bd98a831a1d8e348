package pond.authority.bundle;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import pond.authority.store.Database;
import pond.authority.vault.Vault;
import pond.model.bundle.BundleComposer;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundlePart;
import pond.model.bundle.BundleReader;
import pond.model.bundle.BundleSummary;
import pond.model.bundle.gzip.GzipDecoder;
import pond.model.bundle.gzip.GzipEncoder;
import pond.model.digest.DigestingOutputStream;
import pond.model.digest.Sha256;
import pond.model.key.SealingPublicKey;
import pond.model.port.BlobStore;
import pond.model.seal.AgeHeader;
import pond.model.seal.FileKey;
import pond.model.seal.Recipient;
import pond.model.seal.SealedPayload;
import pond.model.statement.BlobRef;
import pond.model.tag.TenantId;

/**
 * Bundles, sealed once when they come in and re-wrapped for every lease.
 *
 * <p>Security property: plaintext never reaches a disk. The blob store, which the orchestrator
 * shares, holds ciphertext under names that say nothing of the tenant; the content key is wrapped
 * for the leased worker alone, at lease time.
 */
public final class SealedBundles {
  private final Database database;
  private final BlobStore blobs;
  private final Vault vault;
  private final Path spool;
  private final SecureRandom random;
  private final Clock clock;

  public SealedBundles(
      Database database,
      BlobStore blobs,
      Vault vault,
      Path spool,
      SecureRandom random,
      Clock clock) {
    this.database = database;
    this.blobs = blobs;
    this.vault = vault;
    this.spool = spool;
    this.random = random;
    this.clock = clock;
  }

  /** Takes an uncompressed canonical tar, checks every byte of it, and stores it sealed. */
  public StoredBundle add(TenantId tenant, InputStream tar, BundleLimits limits)
      throws IOException {
    return store(
        tenant,
        out ->
            new BundleReader(limits)
                .read(
                    new TeeInputStream(new BufferedInputStream(tar), out), (entry, content) -> {}));
  }

  /** Joins bundles of one tenant under their prefixes into a new stored bundle. */
  public StoredBundle compose(TenantId tenant, List<BundlePart> parts) throws IOException {
    return store(tenant, out -> new BundleComposer(BundleLimits.INPUT).compose(parts, out));
  }

  /** The bundle of this tenant with this digest; never another tenant's. */
  public Optional<StoredBundle> find(TenantId tenant, Sha256 sha) {
    return database.read(tx -> BundleTable.find(tx, tenant, sha));
  }

  /** An age header that lets exactly these recipients open the bundle's blob. */
  public byte[] headerFor(StoredBundle bundle, List<SealingPublicKey> recipients) {
    List<Recipient> to = recipients.stream().map(Recipient::of).toList();
    try (FileKey key = FileKey.ofBytes(vault.reveal(bundle.protectedFileKey()))) {
      return AgeHeader.wrap(key, to, random).encode();
    }
  }

  /** The uncompressed tar of a stored bundle. */
  public InputStream open(StoredBundle bundle) throws IOException {
    try (FileKey key = FileKey.ofBytes(vault.reveal(bundle.protectedFileKey()))) {
      InputStream sealed = blobs.open(vault.scope(bundle.tenant()), bundle.blob().digest(), 0);
      return new GzipDecoder(
          SealedPayload.openPayload(key, new BufferedInputStream(sealed)), BundleLimits.INPUT);
    }
  }

  private interface TarSource {
    BundleSummary writeTo(OutputStream tar) throws IOException;
  }

  private StoredBundle store(TenantId tenant, TarSource source) throws IOException {
    Path temp = Files.createTempFile(spool, "bundle", ".part");
    try (FileKey key = FileKey.generate(random)) {
      DigestingOutputStream digest =
          new DigestingOutputStream(new BufferedOutputStream(Files.newOutputStream(temp)));
      BundleSummary summary;
      try (OutputStream tar =
          new GzipEncoder(SealedPayload.sealPayload(key, random, digest), BundleLimits.INPUT)) {
        summary = source.writeTo(tar);
      }
      BlobRef blob = new BlobRef(digest.finish(), Files.size(temp));
      return keep(tenant, summary, blob, key, temp);
    } finally {
      Files.deleteIfExists(temp);
    }
  }

  private StoredBundle keep(
      TenantId tenant, BundleSummary summary, BlobRef blob, FileKey key, Path temp)
      throws IOException {
    Optional<StoredBundle> known = find(tenant, summary.sha256());
    if (known.isPresent() && blobs.has(vault.scope(tenant), known.get().blob().digest())) {
      return known.get();
    }
    try (InputStream in = Files.newInputStream(temp)) {
      blobs.put(vault.scope(tenant), blob.digest(), in, blob.size());
    }
    StoredBundle bundle =
        new StoredBundle(
            tenant,
            summary.sha256(),
            summary.tarBytes(),
            summary.entries(),
            blob,
            vault.protect(key.secretBytes()));
    return database.write(
        tx -> {
          BundleTable.insert(tx, bundle, clock.instant());
          return BundleTable.find(tx, tenant, bundle.sha()).orElseThrow();
        });
  }
}
