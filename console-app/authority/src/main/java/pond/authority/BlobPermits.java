package pond.authority;

import java.util.Optional;
import pond.authority.lease.LeaseRow;
import pond.authority.lease.LeaseTable;
import pond.authority.store.Database;
import pond.authority.vault.Vault;
import pond.model.id.LeaseId;
import pond.model.id.WorkerId;
import pond.model.link.BlobPermit;
import pond.model.seal.SealedPayload;
import pond.model.statement.Order;

/** What a worker may move under a lease: only its own, only while it is open. */
final class BlobPermits {
  /** Room for the age header, gzip framing and tar padding on top of the content. */
  private static final long SLACK = 1 << 20;

  private final Database database;
  private final Vault vault;

  BlobPermits(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  Optional<BlobPermit> permit(WorkerId worker, LeaseId id) {
    return database
        .read(tx -> LeaseTable.find(tx, id))
        .filter(lease -> lease.workerId().equals(worker) && lease.isOpen())
        .flatMap(lease -> lease.order().map(order -> permit(lease, order)));
  }

  private BlobPermit permit(LeaseRow lease, Order order) {
    long most = SealedPayload.sealedLength(order.sandbox().limits().outBytes() + SLACK) + SLACK;
    return new BlobPermit(vault.scope(lease.tenant()), order.input().blob(), most);
  }
}
