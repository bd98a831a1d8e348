package pond.authority.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import pond.authority.store.Database;
import pond.model.api.AuditEntry;
import pond.model.api.desk.AuditVerified;
import pond.model.json.StrictJson;

/** Looks for entries, checks the whole chain, writes it out. */
public final class AuditSearch {
  private static final String MATCHING =
      "WHERE seq>?1 AND seq<?2 AND (?3 IS NULL OR actor=?3)"
          + " AND (?4 IS NULL OR substr(action, 1, length(?4))=?4) AND (?5 IS NULL OR object=?5)"
          + " AND (?6 IS NULL OR instr(lower(actor||char(10)||action||char(10)||object||char(10)||detail||char(10)"
          + "||origin), lower(?6))>0)"
          + " AND (?7 IS NULL OR at>=?7) AND (?8 IS NULL OR at<?8) ";

  private final Database database;
  private final AuditLog log;

  public AuditSearch(Database database, AuditLog log) {
    this.database = database;
    this.log = log;
  }

  /** The first of them, oldest first. */
  public List<AuditEntry> oldestFirst(AuditQuery query, int limit) {
    return find(query, MATCHING + "ORDER BY seq LIMIT ?9", limit);
  }

  /** The last of them, newest first. */
  public List<AuditEntry> newestFirst(AuditQuery query, int limit) {
    return find(query, MATCHING + "ORDER BY seq DESC LIMIT ?9", limit);
  }

  /**
   * Writes all of them, oldest first, a JSON line each; without any condition it can be checked.
   */
  public void export(AuditQuery query, OutputStream out) throws IOException {
    List<AuditEntry> page = oldestFirst(query, AuditLog.MAX_PAGE);
    while (!page.isEmpty()) {
      for (AuditEntry entry : page) {
        out.write(StrictJson.write(entry));
        out.write('\n');
      }
      page = oldestFirst(query.from(page.getLast().seq()), AuditLog.MAX_PAGE);
    }
  }

  /** Recomputes the whole chain. */
  public AuditVerified verify() {
    return switch (AuditVerifier.verify(log.all())) {
      case AuditVerdict.Intact intact ->
          new AuditVerified(
              true,
              intact.count(),
              Optional.empty(),
              "The chain is intact up to entry " + intact.count() + ".",
              intact.head().hex());
      case AuditVerdict.Broken broken ->
          new AuditVerified(
              false,
              log.head().count(),
              Optional.of(broken.seq()),
              "The chain breaks at entry " + broken.seq() + ": " + broken.why().sentence() + ".",
              "");
    };
  }

  private List<AuditEntry> find(AuditQuery query, String condition, int limit) {
    return database.read(
        tx ->
            tx.list(
                AuditLog.COLUMNS + condition,
                AuditLog::entry,
                query.after(),
                query.before(),
                query.actor(),
                query.action(),
                query.object(),
                query.text(),
                query.since(),
                query.until(),
                limit));
  }
}
