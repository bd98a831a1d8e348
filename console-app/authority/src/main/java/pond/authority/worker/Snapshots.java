package pond.authority.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.vault.Vault;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.fingerprint.Fingerprint;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.statement.TrustSnapshot;
import pond.model.wire.WorkerState;

/**
 * The signed trust snapshots: a new version whenever a pin or a revocation changes, and every hour.
 *
 * <p>Security property: the version is a primary key in the store and only rises, also over
 * restarts.
 */
public final class Snapshots {
  /** How long a snapshot is good for: the longest a relay can hide a revocation. */
  public static final Duration LIFE = Duration.ofHours(24);

  private static final Duration RENEW = Duration.ofHours(1);

  private final Database database;
  private final Vault vault;
  private final Clock clock;
  private volatile Held held;

  private record Held(long version, Instant issuedAt, Envelope envelope) {}

  public Snapshots(Database database, Vault vault, Clock clock) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
    this.held = database.write(tx -> latest(tx).orElseGet(() -> sign(tx)));
  }

  /** The version in force. */
  public long version() {
    return fresh().version();
  }

  /** The snapshot in force. */
  public Envelope current() {
    return fresh().envelope();
  }

  /** The snapshot in force, when it is newer than what the asker has. */
  public Optional<Envelope> newerThan(long version) {
    Held now = fresh();
    return now.version() > version ? Optional.of(now.envelope()) : Optional.empty();
  }

  /**
   * Signs a new version inside the transaction that changed a pin; {@link #reload} makes it the one
   * in force.
   */
  public void pinsChanged(Tx tx) {
    sign(tx);
  }

  /** Takes over what was committed. One at a time, so that the version in force never falls. */
  public synchronized void reload() {
    held = database.read(Snapshots::latest).orElseThrow();
  }

  private Held fresh() {
    Held now = held;
    if (now.issuedAt().plus(RENEW).isAfter(clock.instant())) {
      return now;
    }
    return renew();
  }

  // Not called from inside a transaction of the writer: leasing asks before it writes.
  private synchronized Held renew() {
    if (!held.issuedAt().plus(RENEW).isAfter(clock.instant())) {
      held = database.write(this::sign);
    }
    return held;
  }

  private Held sign(Tx tx) {
    long version =
        tx.one("SELECT coalesce(max(version),0) AS v FROM snapshot", r -> r.longOf("v"))
                .orElseThrow()
            + 1;
    Instant now = clock.instant();
    List<Worker> workers = WorkerTable.all(tx);
    List<Worker> inForce = workers.stream().filter(w -> w.state() != WorkerState.REVOKED).toList();
    SortedSet<Fingerprint> revoked = new TreeSet<>();
    workers.stream()
        .filter(w -> w.state() == WorkerState.REVOKED)
        .forEach(w -> revoked.add(w.fingerprint()));
    TrustSnapshot snapshot =
        new TrustSnapshot(
            version, 1, now, now.plus(LIFE), inForce.size(), commitment(inForce), revoked);
    Envelope envelope =
        Envelope.sign(PayloadType.SNAPSHOT, StrictJson.write(snapshot), vault.root());
    tx.update(
        "INSERT INTO snapshot(version, envelope, issued_at, expires_at) VALUES(?,?,?,?)",
        version,
        envelope.encode(),
        now,
        snapshot.expiresAt());
    return new Held(version, now, envelope);
  }

  private static Sha256 commitment(List<Worker> workers) {
    Sha256.Hasher hash = Sha256.hasher();
    workers.stream().map(w -> Sha256.of(w.pin())).sorted().forEach(d -> hash.update(d.bytes()));
    return hash.finish();
  }

  private static Optional<Held> latest(Tx tx) {
    return tx.one(
        "SELECT version, envelope, issued_at FROM snapshot ORDER BY version DESC LIMIT 1",
        row ->
            new Held(
                row.longOf("version"), row.instant("issued_at"), decode(row.bytes("envelope"))));
  }

  private static Envelope decode(byte[] envelope) {
    try {
      return Envelope.decode(envelope);
    } catch (JsonRefusedException e) {
      throw new IllegalStateException("a stored snapshot cannot be read", e);
    }
  }
}
