package pond.model.tag;

import java.util.Map;
import java.util.Optional;

/** Which org a project belongs to. Empty means unknown, and unknown never widens a grant. */
@FunctionalInterface
public interface OrgDirectory {
  /** The org of {@code project}, empty when there is none or it is not known. */
  Optional<OrgId> orgOf(TenantId project);

  /** A directory without orgs: only tenants that are granted by name count. */
  static OrgDirectory none() {
    return project -> Optional.empty();
  }

  /** A directory over a copy of {@code orgs}. */
  static OrgDirectory of(Map<TenantId, OrgId> orgs) {
    Map<TenantId, OrgId> copy = Map.copyOf(orgs);
    return project -> Optional.ofNullable(copy.get(project));
  }
}
