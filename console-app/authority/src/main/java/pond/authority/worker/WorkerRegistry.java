package pond.authority.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.store.change.Kind;
import pond.model.digest.Sha256;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.WorkerId;
import pond.model.link.KnownWorker;
import pond.model.verdict.PinBook;
import pond.model.verdict.PinnedKey;
import pond.model.wire.LeaseRequest;

/**
 * The authority's record of its workers.
 *
 * <p>Security property: who a connection belongs to is looked up by the TLS key it proved, in a
 * cache that is replaced after every committed change, so a revocation acts on the next request.
 */
public final class WorkerRegistry implements PinBook {
  private static final Duration SEEN_STEP = Duration.ofSeconds(5);

  private final Database database;
  private final AuditLog audit;
  private final Map<Sha256, KnownWorker> byTls = new ConcurrentHashMap<>();
  private final Map<String, PinnedKey> byKeyId = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  public WorkerRegistry(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
    database.read(WorkerTable::all).forEach(this::cache);
  }

  /** The worker as the transaction sees it. */
  public Optional<Worker> find(Tx tx, WorkerId id) {
    return WorkerTable.find(tx, id);
  }

  /** The worker with this fingerprint. */
  public Optional<Worker> byFingerprint(Tx tx, Fingerprint fingerprint) {
    return WorkerTable.byFingerprint(tx, fingerprint);
  }

  /** All workers by name. */
  public List<Worker> all(Tx tx) {
    return WorkerTable.all(tx);
  }

  /** The worker, read on its own. */
  public Optional<Worker> byId(WorkerId id) {
    return database.read(tx -> WorkerTable.find(tx, id));
  }

  /** The worker whose pinned TLS key this is; a revoked one is found with its state. */
  public Optional<KnownWorker> identify(Sha256 tlsSpki) {
    return Optional.ofNullable(byTls.get(tlsSpki));
  }

  @Override
  public Optional<PinnedKey> byKeyId(String keyid) {
    return Optional.ofNullable(byKeyId.get(keyid));
  }

  /**
   * Takes over what a worker says of itself with a lease request; audits once per session what it
   * asks for in vain.
   */
  public Worker seen(Tx tx, Worker known, LeaseRequest request, Instant now) {
    Worker now1 =
        new Worker(
            known.workerId(),
            known.name(),
            known.state(),
            known.fingerprint(),
            known.keys(),
            known.grants(),
            request.tags(),
            known.how(),
            known.pin(),
            known.pinnedAt(),
            known.platform(),
            Set.copyOf(request.profiles()),
            Optional.of(request.session()),
            Optional.of(now));
    boolean news = !now1.session().equals(known.session()) || !now1.asked().equals(known.asked());
    if (news || !now1.profiles().equals(known.profiles()) || isDue(known, now)) {
      WorkerTable.asked(tx, now1);
    }
    if (news || !now1.profiles().equals(known.profiles()) || !WorkerViews.online(known, now)) {
      tx.changed(Kind.WORKER, known.workerId().value());
    }
    if (news && !now1.surplus().isEmpty()) {
      audit.append(
          tx,
          new AuditEvent(
              known.workerId().value(),
              "worker.asked_for_more",
              known.workerId().value(),
              Map.of("surplus", now1.surplus().canonical(), "granted", known.grants().canonical()),
              "worker"));
    }
    return now1;
  }

  /** Notes that a worker is alive, at most every few seconds. */
  public void alive(Tx tx, Worker worker, Instant now) {
    if (isDue(worker, now)) {
      WorkerTable.lastSeen(tx, worker.workerId(), now);
      if (!WorkerViews.online(worker, now)) {
        tx.changed(Kind.WORKER, worker.workerId().value());
      }
    }
  }

  /**
   * Calls {@code listener} after each committed change, so that parked polls hear of it at once.
   */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Refreshes the caches from the store; called after a change was committed. One at a time: a slow
   * reader of the state before a revocation must not overwrite the state after it.
   */
  public synchronized void changed(WorkerId id) {
    byId(id).ifPresent(this::cache);
    listeners.forEach(Runnable::run);
  }

  private static boolean isDue(Worker worker, Instant now) {
    return worker.lastSeen().map(at -> at.plus(SEEN_STEP).isBefore(now)).orElse(true);
  }

  private void cache(Worker worker) {
    byTls.put(worker.keys().tlsSpki(), new KnownWorker(worker.workerId(), worker.state()));
    byKeyId.put(worker.keys().signing().toString(), worker.pinnedKey());
  }
}
