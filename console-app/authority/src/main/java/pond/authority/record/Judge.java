package pond.authority.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pond.authority.lease.LeaseRow;
import pond.authority.vault.Vault;
import pond.authority.worker.WorkerRegistry;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.json.JsonRefusedException;
import pond.model.seal.Identity;
import pond.model.seal.Sealing;
import pond.model.seal.SealingException;
import pond.model.statement.BlobRef;
import pond.model.statement.ResultPredicate;
import pond.model.statement.ResultStatement;
import pond.model.verdict.IssuedOrder;
import pond.model.verdict.ResultClaim;
import pond.model.verdict.ResultVerifier;
import pond.model.verdict.Verdict;

/** Opens what arrived for a lease and gets its verdict from {@link ResultVerifier}. */
public final class Judge {
  private final Vault vault;
  private final Outputs outputs;
  private final WorkerRegistry workers;

  public Judge(Vault vault, Outputs outputs, WorkerRegistry workers) {
    this.vault = vault;
    this.outputs = outputs;
    this.workers = workers;
  }

  /**
   * What arrived, opened: the envelope's exact bytes, or the sealed bytes themselves when they do
   * not open.
   */
  public byte[] open(byte[] sealedResult) {
    try {
      return Sealing.open(
          sealedResult, List.of(Identity.of(vault.sealing().privateKey())), Envelope.MAX_BYTES);
    } catch (SealingException notForUs) {
      return sealedResult;
    }
  }

  /** Judges an opened envelope against the order of its lease. */
  public Verdict judge(LeaseRow lease, byte[] envelope, Instant receivedAt, boolean nonceSeen) {
    IssuedOrder issued = issued(lease);
    long most = issued.order().sandbox().limits().outBytes();
    Optional<Sha256> opened = outputs.measure(lease.tenant(), claimedOutput(envelope), most);
    return new ResultVerifier(workers)
        .verify(issued, new ResultClaim(envelope, receivedAt, opened, nonceSeen));
  }

  private IssuedOrder issued(LeaseRow lease) {
    return new IssuedOrder(
        lease.order().orElseThrow(),
        lease.orderSha().orElseThrow(),
        workers.byId(lease.workerId()).orElseThrow().pinnedKey());
  }

  /** Only chooses which blob of this tenant to open; the digest found there is what is compared. */
  private static Optional<BlobRef> claimedOutput(byte[] envelope) {
    try {
      ResultPredicate said =
          ResultStatement.decode(Envelope.decode(envelope).payload()).predicate();
      return said.output();
    } catch (JsonRefusedException unreadable) {
      return Optional.empty();
    }
  }
}
