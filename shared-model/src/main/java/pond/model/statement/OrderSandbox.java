package pond.model.statement;

import java.util.Objects;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.SandboxProfile;

/**
 * The confinement an order demands. The only network word so far is {@code none}; others are
 * refused.
 */
public record OrderSandbox(SandboxProfile profile, String network, JobLimits limits) {
  /** No network at all. */
  public static final String NETWORK_NONE = "none";

  public OrderSandbox {
    Objects.requireNonNull(profile, "profile is missing");
    Objects.requireNonNull(network, "network is missing");
    Objects.requireNonNull(limits, "limits are missing");
    if (!network.equals(NETWORK_NONE)) {
      throw new IllegalArgumentException("unknown network word");
    }
  }
}
