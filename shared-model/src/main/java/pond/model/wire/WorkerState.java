package pond.model.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the authority allows a worker to do now. */
public enum WorkerState {
  /** Keys delivered, possession of the sealing key not yet proven: no lease. */
  @JsonProperty("pending_proof")
  PENDING_PROOF,
  @JsonProperty("active")
  ACTIVE,
  /** Finishes what it holds, gets nothing new until resumed. */
  @JsonProperty("paused")
  PAUSED,
  /** Finishes what it holds, then may stop. */
  @JsonProperty("draining")
  DRAINING,
  /**
   * Out of service because its results are in doubt: it holds nothing and gets nothing until a
   * person releases it.
   */
  @JsonProperty("quarantined")
  QUARANTINED,
  /** Cut off for good: every request is refused. */
  @JsonProperty("revoked")
  REVOKED;

  /** Only an active worker is given new leases. */
  public boolean takesWork() {
    return this == ACTIVE;
  }
}
