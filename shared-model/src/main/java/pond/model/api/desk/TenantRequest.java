package pond.model.api.desk;

import java.util.Objects;

/** A tenant to be made or renamed; {@code name} is for people and decides nothing. */
public record TenantRequest(String tenantId, String name) {
  public TenantRequest {
    Objects.requireNonNull(tenantId, "tenantId is missing");
    Objects.requireNonNull(name, "name is missing");
  }
}
