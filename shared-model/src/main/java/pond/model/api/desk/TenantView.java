package pond.model.api.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A tenant and the machines that may see its data, which are exactly those that placement would
 * allow for some job of it. {@code createdAt} is absent when the tenant is known from grants or
 * runs only.
 */
public record TenantView(
    String tenantId,
    String name,
    Optional<Instant> createdAt,
    List<MachineRef> machines,
    int runs24h,
    int flagged24h,
    int waitingCodes) {
  public TenantView {
    Objects.requireNonNull(tenantId, "tenantId is missing");
    Objects.requireNonNull(name, "name is missing");
    Objects.requireNonNull(createdAt, "createdAt is missing");
    machines = List.copyOf(Objects.requireNonNull(machines, "machines is missing"));
  }
}
