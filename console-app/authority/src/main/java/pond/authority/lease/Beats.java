package pond.authority.lease;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.worker.Snapshots;
import pond.authority.worker.Worker;
import pond.authority.worker.WorkerRegistry;
import pond.model.dsse.Envelope;
import pond.model.id.LeaseId;
import pond.model.id.WorkerId;
import pond.model.link.BeatAsk;
import pond.model.wire.HeartbeatReply;
import pond.model.wire.LeaseBeat;
import pond.model.wire.WorkerState;

/**
 * A worker says it is alive: its leases are renewed, and it hears which were lost or are to be
 * cancelled.
 */
public final class Beats {
  private final Database database;
  private final WorkerRegistry workers;
  private final Snapshots snapshots;
  private final LeaseTimes times;
  private final Clock clock;

  public Beats(
      Database database,
      WorkerRegistry workers,
      Snapshots snapshots,
      LeaseTimes times,
      Clock clock) {
    this.database = database;
    this.workers = workers;
    this.snapshots = snapshots;
    this.times = times;
    this.clock = clock;
  }

  /** Answers a batch of heartbeats in one transaction. */
  public List<HeartbeatReply> heartbeat(List<BeatAsk> beats) {
    List<Answer> answers =
        database.write(tx -> beats.stream().map(beat -> answer(tx, beat)).toList());
    List<HeartbeatReply> replies = new ArrayList<>();
    for (int i = 0; i < beats.size(); i++) {
      Answer a = answers.get(i);
      // Outside the transaction: a snapshot that is due is signed by the one writer itself.
      Optional<Envelope> snapshot = snapshots.newerThan(beats.get(i).beat().snapshotVersion());
      replies.add(
          new HeartbeatReply(a.state(), a.cancel(), a.lost(), snapshot, times.beatMillis()));
    }
    return replies;
  }

  private record Answer(WorkerState state, List<LeaseId> cancel, List<LeaseId> lost) {}

  private Answer answer(Tx tx, BeatAsk ask) {
    Instant now = clock.instant();
    Worker worker = workers.find(tx, ask.workerId()).orElseThrow();
    workers.alive(tx, worker, now);
    List<LeaseId> cancel = new ArrayList<>();
    List<LeaseId> lost = new ArrayList<>();
    for (LeaseBeat beat : ask.beat().leases()) {
      Optional<LeaseRow> lease = LeaseTable.find(tx, beat.leaseId());
      if (worker.state() == WorkerState.REVOKED || !renewed(tx, lease, ask.workerId(), beat, now)) {
        lost.add(beat.leaseId());
      } else if (lease.orElseThrow().cancel()) {
        cancel.add(beat.leaseId());
      }
    }
    return new Answer(worker.state(), cancel, lost);
  }

  private boolean renewed(
      Tx tx, Optional<LeaseRow> lease, WorkerId worker, LeaseBeat beat, Instant now) {
    return lease.isPresent()
        && lease.get().isOpen()
        && lease.get().workerId().equals(worker)
        && lease.get().fence() == beat.fence()
        && JobTable.renew(tx, lease.get(), now.plus(times.lease()));
  }
}
