package pond.authority.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pond.authority.store.Database;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.authority.store.change.Kind;
import pond.model.api.AuditEntry;
import pond.model.audit.AuditChain;
import pond.model.digest.Sha256;
import pond.model.json.StrictJson;

/**
 * The audit log. An entry is appended in the transaction of the change it tells of: both are kept
 * or neither is.
 */
public final class AuditLog {
  /** Most entries of one page. */
  public static final int MAX_PAGE = 1000;

  static final String COLUMNS =
      "SELECT seq, at, actor, action, object, detail, origin, prev_hash, hash FROM audit ";

  private final Database database;
  private final Clock clock;

  public AuditLog(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Appends an entry inside the caller's transaction; returns its number. */
  public long append(Tx tx, AuditEvent event) {
    KnownHead head = head(tx);
    long seq = head.count() + 1;
    Instant at = Instant.ofEpochMilli(clock.millis());
    String detail = new String(StrictJson.write(event.detail()), StandardCharsets.UTF_8);
    Sha256 hash =
        AuditChain.hash(
            head.hash(),
            seq,
            at,
            event.actor(),
            event.action(),
            event.object(),
            detail,
            event.origin());
    tx.update(
        "INSERT INTO audit(seq, at, actor, action, object, detail, origin, prev_hash, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        seq,
        at,
        event.actor(),
        event.action(),
        event.object(),
        detail,
        event.origin(),
        head.hash().bytes(),
        hash.bytes());
    tx.changed(Kind.AUDIT, Long.toString(seq));
    return seq;
  }

  /** Entries after this number, oldest first; 0 starts at the beginning. */
  public List<AuditEntry> page(long afterSeq, int limit) {
    return database.read(
        tx ->
            tx.list(
                COLUMNS + "WHERE seq > ? ORDER BY seq LIMIT ?",
                AuditLog::entry,
                afterSeq,
                capped(limit)));
  }

  /** Entries before this number, newest first; {@link Long#MAX_VALUE} starts at the end. */
  public List<AuditEntry> pageBefore(long beforeSeq, int limit) {
    return database.read(
        tx ->
            tx.list(
                COLUMNS + "WHERE seq < ? ORDER BY seq DESC LIMIT ?",
                AuditLog::entry,
                beforeSeq,
                capped(limit)));
  }

  /** All entries about these objects, oldest first. */
  public List<AuditEntry> about(Collection<String> objects) {
    SortedMap<Long, AuditEntry> found = new TreeMap<>();
    database.read(
        tx -> {
          for (String object : objects) {
            tx.list(COLUMNS + "WHERE object = ? ORDER BY seq", AuditLog::entry, object)
                .forEach(entry -> found.put(entry.seq(), entry));
          }
          return found;
        });
    return List.copyOf(found.values());
  }

  /** Every entry, oldest first, read page by page; for {@link AuditVerifier} and exports. */
  public Iterable<AuditEntry> all() {
    return () -> new AuditPages(this);
  }

  /** How long the log is and its last hash. Note it elsewhere: only that reveals a cut-off end. */
  public KnownHead head() {
    return database.read(AuditLog::head);
  }

  private static KnownHead head(Tx tx) {
    Optional<KnownHead> last =
        tx.one(
            "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1",
            row -> new KnownHead(row.longOf("seq"), Sha256.ofDigest(row.bytes("hash"))));
    return last.orElseGet(() -> new KnownHead(0, AuditChain.genesis()));
  }

  static AuditEntry entry(Row row) {
    return new AuditEntry(
        row.longOf("seq"),
        row.instant("at"),
        row.text("actor"),
        row.text("action"),
        row.text("object"),
        row.text("detail"),
        row.text("origin"),
        HexFormat.of().formatHex(row.bytes("prev_hash")),
        HexFormat.of().formatHex(row.bytes("hash")));
  }

  private static int capped(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("A page has at least one entry.");
    }
    return Math.min(limit, MAX_PAGE);
  }
}
