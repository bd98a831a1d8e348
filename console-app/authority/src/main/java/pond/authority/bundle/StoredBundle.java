package pond.authority.bundle;

import java.util.Objects;
import pond.model.digest.Sha256;
import pond.model.statement.BlobRef;
import pond.model.tag.TenantId;

/**
 * A bundle the authority holds for one tenant: the digest of its tar, the blob that carries its
 * sealed payload, and the payload's file key under the vault's protection.
 */
public record StoredBundle(
    TenantId tenant, Sha256 sha, long size, int entries, BlobRef blob, byte[] protectedFileKey) {
  public StoredBundle {
    Objects.requireNonNull(tenant);
    Objects.requireNonNull(sha);
    Objects.requireNonNull(blob);
    protectedFileKey = protectedFileKey.clone();
  }

  @Override
  public byte[] protectedFileKey() {
    return protectedFileKey.clone();
  }
}
