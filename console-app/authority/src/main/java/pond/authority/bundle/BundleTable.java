package pond.authority.bundle;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.model.digest.Sha256;
import pond.model.statement.BlobRef;
import pond.model.tag.TenantId;

/** The rows of table {@code bundle}. */
final class BundleTable {
  private BundleTable() {}

  static void insert(Tx tx, StoredBundle bundle, Instant at) {
    tx.update(
        "INSERT INTO bundle(tenant, sha, size, entries, blob_sha, blob_size, file_key, created_at)"
            + " VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(tenant, sha) DO UPDATE SET"
            + " blob_sha=excluded.blob_sha, blob_size=excluded.blob_size, file_key=excluded.file_key",
        bundle.tenant().value(),
        bundle.sha().hex(),
        bundle.size(),
        bundle.entries(),
        bundle.blob().digest().hex(),
        bundle.blob().size(),
        bundle.protectedFileKey(),
        at);
  }

  static Optional<StoredBundle> find(Tx tx, TenantId tenant, Sha256 sha) {
    return tx.one(
        "SELECT tenant, sha, size, entries, blob_sha, blob_size, file_key FROM bundle"
            + " WHERE tenant=? AND sha=?",
        BundleTable::read,
        tenant.value(),
        sha.hex());
  }

  private static StoredBundle read(Row row) throws SQLException {
    return new StoredBundle(
        new TenantId(row.text("tenant")),
        Sha256.parse(row.text("sha")),
        row.longOf("size"),
        row.intOf("entries"),
        new BlobRef(Sha256.parse(row.text("blob_sha")), row.longOf("blob_size")),
        row.bytes("file_key"));
  }
}
