package pond.model.api.desk;

import java.util.Objects;

/** A machine that may see a tenant's data; {@code why} is tenant_tag, trusted_pool or org. */
public record MachineRef(String workerId, String name, String state, String why) {
  public MachineRef {
    Objects.requireNonNull(workerId, "workerId is missing");
    Objects.requireNonNull(name, "name is missing");
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(why, "why is missing");
  }
}
