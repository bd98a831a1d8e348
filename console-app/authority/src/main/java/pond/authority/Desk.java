package pond.authority;

import java.time.Clock;
import java.util.Map;
import pond.authority.audit.AuditLog;
import pond.authority.audit.AuditSearch;
import pond.authority.overview.Overview;
import pond.authority.place.PlacementExplainer;
import pond.authority.place.PlacementMatrix;
import pond.authority.place.PlacementPolicy;
import pond.authority.run.line.LinesOfRuns;
import pond.authority.setting.SettingKey;
import pond.authority.setting.Settings;
import pond.authority.store.Database;
import pond.authority.tenant.Sight;
import pond.authority.tenant.Tenants;
import pond.authority.worker.WorkerRegistry;

/** What people look at and set who run an installation. */
public record Desk(
    Settings settings,
    Tenants tenants,
    Overview overview,
    LinesOfRuns lines,
    PlacementMatrix matrix,
    AuditSearch search) {

  /** What it is made of. */
  record Parts(
      Database database,
      AuditLog audit,
      WorkerRegistry workers,
      PlacementPolicy policy,
      PlacementExplainer explainer,
      Clock clock) {}

  static Desk of(Parts parts, Map<SettingKey, String> fixed) {
    Database database = parts.database();
    AuditLog audit = parts.audit();
    Sight sight = new Sight(parts.policy());
    return new Desk(
        new Settings(database, audit, fixed),
        new Tenants(database, audit, parts.workers(), sight, parts.clock()),
        new Overview(database, audit, parts.explainer(), parts.clock()),
        new LinesOfRuns(database),
        new PlacementMatrix(parts.policy(), parts.workers()),
        new AuditSearch(database, audit));
  }
}
