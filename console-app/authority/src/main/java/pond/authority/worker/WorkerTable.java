package pond.authority.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.authority.store.change.Kind;
import pond.model.digest.Sha256;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.WorkerId;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.key.SealingPublicKey;
import pond.model.key.SigningPublicKey;
import pond.model.sandbox.SandboxProfile;
import pond.model.statement.PinMethod;
import pond.model.statement.WorkerKeys;
import pond.model.tag.Grants;
import pond.model.tag.TagSet;
import pond.model.wire.Platform;
import pond.model.wire.WorkerState;

/** The rows of table {@code worker}. */
final class WorkerTable {
  private static final String SELECT =
      "SELECT worker_id, name, state, fingerprint, signing, sealing, tls_spki, grants, asked, how, pin, pinned_at,"
          + " platform, profiles, session, last_seen FROM worker ";

  private WorkerTable() {}

  static void insert(Tx tx, Worker worker, byte[] proofHash) {
    tx.update(
        "INSERT INTO worker(worker_id, name, state, fingerprint, signing, sealing, tls_spki, grants, asked, how, pin,"
            + " pinned_at, platform, profiles, proof_hash) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,'',?)",
        worker.workerId().value(),
        worker.name(),
        word(worker.state()),
        worker.fingerprint().toString(),
        worker.keys().signing().toString(),
        worker.keys().sealing().toString(),
        worker.keys().tlsSpki().hex(),
        worker.grants().canonical(),
        worker.asked().canonical(),
        worker.how().name().toLowerCase(Locale.ROOT),
        worker.pin(),
        worker.pinnedAt(),
        new String(StrictJson.write(worker.platform()), UTF_8),
        proofHash);
    tx.changed(Kind.WORKER, worker.workerId().value());
  }

  static Optional<Worker> find(Tx tx, WorkerId id) {
    return tx.one(SELECT + "WHERE worker_id=?", WorkerTable::read, id.value());
  }

  static Optional<Worker> byFingerprint(Tx tx, Fingerprint fingerprint) {
    return tx.one(SELECT + "WHERE fingerprint=?", WorkerTable::read, fingerprint.toString());
  }

  static List<Worker> holding(Tx tx, WorkerKeys keys) {
    return tx.list(
        SELECT + "WHERE signing=? OR sealing=? OR tls_spki=? ORDER BY worker_id",
        WorkerTable::read,
        keys.signing().toString(),
        keys.sealing().toString(),
        keys.tlsSpki().hex());
  }

  static boolean isNameTaken(Tx tx, String name) {
    return !tx.list(
            "SELECT 1 AS found FROM worker WHERE lower(name)=lower(?) LIMIT 1",
            row -> row.intOf("found"),
            name)
        .isEmpty();
  }

  static List<Worker> all(Tx tx) {
    return tx.list(SELECT + "ORDER BY name, worker_id", WorkerTable::read);
  }

  static Optional<byte[]> proofHash(Tx tx, WorkerId id) {
    return tx.one(
            "SELECT proof_hash FROM worker WHERE worker_id=?",
            row -> row.optBytes("proof_hash"),
            id.value())
        .flatMap(h -> h);
  }

  static void setProofHash(Tx tx, WorkerId id, byte[] hash) {
    tx.update("UPDATE worker SET proof_hash=? WHERE worker_id=?", hash, id.value());
  }

  /** Moves a worker from one of {@code from} to {@code to}; true when it was in one of them. */
  static boolean move(Tx tx, WorkerId id, Set<WorkerState> from, WorkerState to) {
    tx.changed(Kind.WORKER, id.value());
    String states = from.stream().map(s -> "'" + word(s) + "'").collect(Collectors.joining(","));
    return tx.update(
            "UPDATE worker SET state=? WHERE worker_id=? AND state IN (" + states + ")",
            word(to),
            id.value())
        == 1;
  }

  static void revoked(Tx tx, WorkerId id, Instant at, String reason) {
    tx.update(
        "UPDATE worker SET revoked_at=?, revoke_reason=? WHERE worker_id=?",
        at,
        reason,
        id.value());
  }

  static void asked(Tx tx, Worker worker) {
    String profiles =
        worker.profiles().stream()
            .map(SandboxProfile::wire)
            .sorted()
            .collect(Collectors.joining(","));
    tx.update(
        "UPDATE worker SET session=?, asked=?, profiles=?, last_seen=? WHERE worker_id=?",
        worker.session(),
        worker.asked().canonical(),
        profiles,
        worker.lastSeen(),
        worker.workerId().value());
  }

  static void lastSeen(Tx tx, WorkerId id, Instant at) {
    tx.update("UPDATE worker SET last_seen=? WHERE worker_id=?", at, id.value());
  }

  private static String word(WorkerState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static Worker read(Row row) throws SQLException {
    WorkerKeys keys =
        new WorkerKeys(
            SigningPublicKey.parse(row.text("signing")),
            SealingPublicKey.parse(row.text("sealing")),
            Sha256.parse(row.text("tls_spki")));
    return new Worker(
        WorkerId.of(row.text("worker_id")),
        row.text("name"),
        WorkerState.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
        Fingerprint.parse(row.text("fingerprint")),
        keys,
        Grants.parse(row.text("grants")),
        TagSet.parse(row.text("asked")),
        PinMethod.valueOf(row.text("how").toUpperCase(Locale.ROOT)),
        row.bytes("pin"),
        row.instant("pinned_at"),
        platform(row.text("platform")),
        profiles(row.text("profiles")),
        row.optText("session"),
        row.optInstant("last_seen"));
  }

  private static Set<SandboxProfile> profiles(String text) {
    return Stream.of(text.split(",", -1))
        .filter(s -> !s.isEmpty())
        .map(s -> SandboxProfile.parse(s).orElseThrow())
        .collect(Collectors.toSet());
  }

  private static Platform platform(String json) {
    try {
      return StrictJson.read(json.getBytes(UTF_8), Platform.class);
    } catch (JsonRefusedException e) {
      throw new IllegalStateException("a stored platform cannot be read", e);
    }
  }
}
