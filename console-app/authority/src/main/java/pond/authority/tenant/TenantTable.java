package pond.authority.tenant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pond.authority.store.Tx;
import pond.authority.store.change.Kind;
import pond.model.tag.Grants;
import pond.model.tag.TenantId;

/** The rows of table {@code tenant}, and what other tables say of tenants. */
final class TenantTable {
  private TenantTable() {}

  record Row(TenantId id, String name, Instant createdAt) {}

  record Runs(int all, int flagged) {
    static final Runs NONE = new Runs(0, 0);
  }

  static boolean insert(Tx tx, Row tenant, String by) {
    tx.changed(Kind.TENANT, tenant.id().value());
    return tx.update(
            "INSERT INTO tenant(tenant_id, name, created_by, created_at) VALUES(?,?,?,?)"
                + " ON CONFLICT(tenant_id) DO NOTHING",
            tenant.id().value(),
            tenant.name(),
            by,
            tenant.createdAt())
        == 1;
  }

  static boolean rename(Tx tx, TenantId tenant, String name) {
    tx.changed(Kind.TENANT, tenant.value());
    return tx.update("UPDATE tenant SET name=? WHERE tenant_id=?", name, tenant.value()) == 1;
  }

  static Optional<Row> find(Tx tx, TenantId tenant) {
    return all(tx).values().stream().filter(row -> row.id().equals(tenant)).findFirst();
  }

  static Map<TenantId, Row> all(Tx tx) {
    Map<TenantId, Row> rows = new TreeMap<>(java.util.Comparator.comparing(TenantId::value));
    tx.list(
            "SELECT tenant_id, name, created_at FROM tenant",
            row ->
                new Row(
                    TenantId.parse(row.text("tenant_id")),
                    row.text("name"),
                    row.instant("created_at")))
        .forEach(row -> rows.put(row.id(), row));
    return rows;
  }

  static List<TenantId> ofRuns(Tx tx) {
    return tx.list("SELECT DISTINCT tenant FROM run", row -> TenantId.parse(row.text("tenant")));
  }

  /** What each code that still waits would grant. */
  static List<Grants> waitingCodes(Tx tx, Instant now) {
    return tx.list(
        "SELECT grants FROM code WHERE state='waiting' AND expires_at>?",
        row -> Grants.parse(row.text("grants")),
        now);
  }

  static Map<String, Runs> runsSince(Tx tx, Instant since) {
    Map<String, Runs> runs = new TreeMap<>();
    tx.list(
            "SELECT tenant, count(*) AS n, sum(EXISTS (SELECT 1 FROM result x WHERE x.run_id=run.run_id"
                + " AND x.verdict='flagged' AND x.late=0)) AS flagged"
                + " FROM run WHERE submitted_at>=? GROUP BY tenant",
            row -> Map.entry(row.text("tenant"), new Runs(row.intOf("n"), row.intOf("flagged"))),
            since)
        .forEach(entry -> runs.put(entry.getKey(), entry.getValue()));
    return runs;
  }
}
