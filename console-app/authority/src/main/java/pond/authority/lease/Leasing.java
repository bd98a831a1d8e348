package pond.authority.lease;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pond.authority.place.Candidate;
import pond.authority.place.PlacementPolicy;
import pond.authority.place.Requirement;
import pond.authority.run.RunProgress;
import pond.authority.run.RunWatch;
import pond.authority.run.StageSpec;
import pond.authority.run.StageState;
import pond.authority.run.StageTable;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.worker.Snapshots;
import pond.authority.worker.Worker;
import pond.authority.worker.WorkerRegistry;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.link.LeaseAsk;
import pond.model.wire.LeaseOffer;
import pond.model.wire.LeaseReply;
import pond.model.wire.LeaseRequest;
import pond.model.wire.WorkerState;

/**
 * Gives out jobs: claim, order, seal, offer.
 *
 * <p>The claim is one transaction for all asks of a batch; the orders are signed outside it, so
 * that signing never holds the one writer, and are stored before any offer leaves.
 */
public final class Leasing {
  private final Database database;
  private final WorkerRegistry workers;
  private final Snapshots snapshots;
  private final LeaseKeeper keeper;
  private final OrderWriter orders;
  private final PlacementPolicy policy;
  private final LeaseParts parts;

  /** The small parts of leasing. */
  public record LeaseParts(
      LeaseTimes times, RunProgress progress, RunWatch watch, SecureRandom random, Clock clock) {}

  public Leasing(
      Database database,
      WorkerRegistry workers,
      Snapshots snapshots,
      LeaseKeeper keeper,
      OrderWriter orders,
      PlacementPolicy policy,
      LeaseParts parts) {
    this.database = database;
    this.workers = workers;
    this.snapshots = snapshots;
    this.keeper = keeper;
    this.orders = orders;
    this.policy = policy;
    this.parts = parts;
  }

  private record Claim(LeaseRow lease, ReadyJob job, StageSpec spec) {}

  private record Claims(Worker worker, List<Claim> claims) {}

  private record Ordered(LeaseId lease, byte[] envelope, LeaseOffer offer) {}

  /** Answers each ask with what can be given now. */
  public List<LeaseReply> lease(List<LeaseAsk> asks) {
    List<Claims> claimed = database.write(tx -> asks.stream().map(ask -> claim(tx, ask)).toList());
    long version = snapshots.version();
    List<List<Ordered>> ordered = claimed.stream().map(claims -> order(claims, version)).toList();
    List<Ordered> all = ordered.stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) {
      database.write(
          tx -> {
            all.forEach(
                o -> LeaseTable.setOrder(tx, o.lease(), o.envelope(), Sha256.of(o.envelope())));
            return all.size();
          });
      parts.watch().touch();
    }
    List<LeaseReply> replies = new ArrayList<>();
    for (int i = 0; i < asks.size(); i++) {
      List<LeaseOffer> offers = ordered.get(i).stream().map(Ordered::offer).toList();
      replies.add(
          new LeaseReply(
              claimed.get(i).worker().state(),
              offers,
              snapshots.newerThan(asks.get(i).request().snapshotVersion())));
    }
    return replies;
  }

  private Claims claim(Tx tx, LeaseAsk ask) {
    LeaseRequest request = ask.request();
    Instant now = parts.clock().instant();
    Worker known = workers.find(tx, ask.workerId()).orElseThrow();
    if (known.state() == WorkerState.REVOKED) {
      return new Claims(known, List.of());
    }
    keeper.giveUpOtherSessions(tx, known.workerId(), request.session());
    Worker worker = workers.seen(tx, known, request, now);
    if (!worker.state().takesWork()) {
      return new Claims(worker, List.of());
    }
    List<Claim> claims = new ArrayList<>();
    for (String queue : JobTable.readyQueues(tx)) {
      if (claims.size() < request.max() && eligible(worker, QueueKey.parse(queue))) {
        int room = request.max() - claims.size();
        for (ReadyJob job : JobTable.oldest(tx, queue, worker.workerId().value(), room)) {
          claim(tx, job, worker, request.session(), now).ifPresent(claims::add);
        }
      }
    }
    return new Claims(worker, claims);
  }

  private boolean eligible(Worker worker, QueueKey queue) {
    Candidate candidate = worker.candidate();
    return policy
        .decide(candidate, new Requirement(queue.required(), queue.profile(), Set.of()))
        .isEligible();
  }

  private Optional<Claim> claim(Tx tx, ReadyJob job, Worker worker, String session, Instant now) {
    LeaseId id = LeaseId.random(parts.random());
    if (!JobTable.claim(tx, job, id, worker.workerId(), session, now.plus(parts.times().lease()))) {
      return Optional.empty();
    }
    LeaseRow lease =
        new LeaseRow(
            id,
            job.jobId(),
            job.runId(),
            job.stageId(),
            job.tenant(),
            job.attempt() + 1,
            job.fence() + 1,
            worker.workerId(),
            nonce(),
            Optional.empty(),
            Optional.empty(),
            LeaseRow.OPEN,
            now,
            false);
    LeaseTable.insert(tx, lease);
    StageTable.setState(tx, job.runId(), job.stageId(), StageState.LEASED, null);
    parts.progress().advance(tx, job.runId());
    StageSpec spec = StageTable.find(tx, job.runId(), job.stageId()).orElseThrow().spec();
    return Optional.of(new Claim(lease, job, spec));
  }

  private List<Ordered> order(Claims claims, long snapshotVersion) {
    return claims.claims().stream()
        .map(claim -> order(claims.worker(), claim, snapshotVersion))
        .toList();
  }

  private Ordered order(Worker worker, Claim claim, long snapshotVersion) {
    OrderWriter.Written written =
        orders.write(claim.lease(), claim.job(), claim.spec(), worker, snapshotVersion);
    byte[] encoded = written.envelope().encode();
    LeaseOffer offer =
        new LeaseOffer(
            claim.lease().leaseId(),
            claim.lease().fence(),
            orders.seal(encoded, worker),
            written.input(),
            parts.times().lease().toMillis());
    return new Ordered(claim.lease().leaseId(), encoded, offer);
  }

  private String nonce() {
    byte[] nonce = new byte[16];
    parts.random().nextBytes(nonce);
    return HexFormat.of().formatHex(nonce);
  }
}
