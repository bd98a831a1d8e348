package pond.authority.lease;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pond.authority.bundle.SealedBundles;
import pond.authority.bundle.StoredBundle;
import pond.authority.run.StageSpec;
import pond.authority.vault.Vault;
import pond.authority.worker.Worker;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.json.StrictJson;
import pond.model.key.SealingPublicKey;
import pond.model.seal.Recipient;
import pond.model.seal.Sealing;
import pond.model.statement.BlobRef;
import pond.model.statement.JobKey;
import pond.model.statement.Order;
import pond.model.statement.OrderInput;
import pond.model.statement.OrderSandbox;

/**
 * Writes, signs and seals the order of a lease.
 *
 * <p>Security property: the sealing key comes from the authority's own pin record of the leased
 * worker. A worker without a pinned sealing key gets no order, because there would be nothing to
 * seal to.
 */
public final class OrderWriter {
  private final Vault vault;
  private final SealedBundles bundles;
  private final LeaseTimes times;
  private final Optional<SealingPublicKey> recovery;
  private final SecureRandom random;

  public OrderWriter(
      Vault vault,
      SealedBundles bundles,
      LeaseTimes times,
      Optional<SealingPublicKey> recovery,
      SecureRandom random) {
    this.vault = vault;
    this.bundles = bundles;
    this.times = times;
    this.recovery = recovery;
    this.random = random;
  }

  /** A signed order and the blob its input travels in. */
  public record Written(Envelope envelope, BlobRef input) {}

  /** The signed order, as it is stored and as the worker will see it. */
  public Written write(
      LeaseRow lease, ReadyJob job, StageSpec spec, Worker worker, long snapshotVersion) {
    StoredBundle input = bundles.find(job.tenant(), job.inputSha()).orElseThrow();
    Instant issued = lease.leasedAt();
    Order order =
        new Order(
            new JobKey(
                job.runId(),
                job.stageId(),
                job.jobId(),
                lease.attempt(),
                lease.leaseId(),
                lease.nonce(),
                lease.fence()),
            job.tenant(),
            spec.tier(),
            spec.required(),
            worker.workerId(),
            worker.fingerprint(),
            spec.command(),
            spec.env(),
            new OrderSandbox(spec.profile(), OrderSandbox.NETWORK_NONE, spec.limits()),
            new OrderInput(
                input.sha(),
                input.size(),
                input.blob(),
                bundles.headerFor(input, List.of(worker.keys().sealing()))),
            outputTo(),
            issued,
            issued.plus(spec.limits().wallClock()).plus(times.orderGrace()),
            snapshotVersion);
    return new Written(
        Envelope.sign(PayloadType.ORDER, StrictJson.write(order), vault.root()), input.blob());
  }

  /** The order envelope's exact bytes, sealed to the leased worker alone. */
  public byte[] seal(byte[] orderEnvelope, Worker worker) {
    return Sealing.seal(orderEnvelope, List.of(Recipient.of(worker.keys().sealing())), random);
  }

  private List<SealingPublicKey> outputTo() {
    List<SealingPublicKey> to = new ArrayList<>();
    to.add(vault.sealing().publicKey());
    recovery.ifPresent(to::add);
    return to;
  }
}
