package pond.authority.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.api.WorkerView;
import pond.model.id.WorkerId;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.Tag;
import pond.model.tag.TagSet;
import pond.model.wire.Platform;
import pond.model.wire.WorkerState;

/** Workers as operators see them. */
public final class WorkerViews {
  /** A worker that was not heard of for longer is offline: three heartbeats. */
  static final Duration ONLINE = Duration.ofSeconds(45);

  private final Database database;
  private final Clock clock;

  public WorkerViews(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** All workers by name, the revoked ones too. */
  public List<WorkerView> list() {
    Instant now = clock.instant();
    return database.read(
        tx -> {
          Map<WorkerId, WorkerCounts> counts = WorkerCounts.all(tx);
          return WorkerTable.all(tx).stream()
              .map(w -> view(w, counts.getOrDefault(w.workerId(), WorkerCounts.NONE), now))
              .toList();
        });
  }

  /** One worker. */
  public Optional<WorkerView> find(WorkerId id) {
    Instant now = clock.instant();
    return database.read(tx -> WorkerTable.find(tx, id).map(w -> view(w, counts(tx, id), now)));
  }

  /** The workers that were heard of before but fell silent. */
  public static List<String> silent(Tx tx, Instant now) {
    return tx.list(
        "SELECT worker_id FROM worker WHERE state<>'revoked' AND last_seen<?",
        row -> row.text("worker_id"),
        silentSince(now));
  }

  /** A worker that was last seen before this is offline. */
  public static Instant silentSince(Instant now) {
    return now.minus(ONLINE);
  }

  static boolean online(Worker worker, Instant now) {
    return worker.state() != WorkerState.REVOKED
        && worker.lastSeen().map(at -> !at.plus(ONLINE).isBefore(now)).orElse(false);
  }

  private static WorkerCounts counts(Tx tx, WorkerId id) {
    return WorkerCounts.of(tx, id);
  }

  private static WorkerView view(Worker worker, WorkerCounts counts, Instant now) {
    return new WorkerView(
        worker.workerId().value(),
        worker.name(),
        word(worker.state()),
        worker.fingerprint().text(),
        word(worker.how()),
        worker.pinnedAt(),
        texts(worker.grants().tags()),
        texts(worker.asked()),
        online(worker, now),
        worker.lastSeen(),
        counts.leases(),
        counts.verified(),
        counts.flagged(),
        text(worker.platform()),
        worker.profiles().stream().map(SandboxProfile::wire).sorted().toList());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> texts(TagSet tags) {
    return tags.stream().map(Tag::text).toList();
  }

  /** A claim of the worker's, so only what cannot steer a terminal is shown. */
  private static String text(Platform platform) {
    String all =
        String.join(" ", platform.os(), platform.arch(), platform.version(), "on", platform.host());
    return all.replaceAll("\\p{C}", "\uFFFD").strip();
  }
}
