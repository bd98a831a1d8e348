package pond.orchestrator;

import java.time.Duration;
import pond.listener.ListenerConfig;

/**
 * How the orchestrator listens, batches, buffers and slows strangers down.
 *
 * @param listener address and connection limits
 * @param maxBatch most asks in one call to the authority
 * @param patience how long a worker's ask waits for the authority before it is told to try again
 * @param backstop about how often parked polls are asked for again without a hint, in case one was
 *     lost
 * @param log buffers for log frames
 * @param enrollBurst enrollment attempts at once for one code; an address has twice as many
 * @param enrollRefill time until one more attempt is allowed
 */
public record OrchestratorConfig(
    ListenerConfig listener,
    int maxBatch,
    Duration patience,
    Duration backstop,
    LogLimits log,
    int enrollBurst,
    Duration enrollRefill) {

  /**
   * How much of the logs is held while the authority is slow.
   *
   * @param perLease bytes for one lease
   * @param inAll bytes for all leases together
   * @param moment longest wait for the authority before a frame is acknowledged
   */
  public record LogLimits(long perLease, long inAll, Duration moment) {
    public LogLimits {
      if (perLease < 1 || inAll < perLease) {
        throw new IllegalArgumentException("log limits must be positive and perLease <= inAll");
      }
    }
  }

  /** Batches of 256, 20 s patience, 3 s backstop, 1 MiB of log a lease and 64 MiB in all. */
  public static OrchestratorConfig on(String host, int port) {
    return new OrchestratorConfig(
        ListenerConfig.on(host, port),
        256,
        Duration.ofSeconds(20),
        Duration.ofSeconds(3),
        new LogLimits(1 << 20, 64 << 20, Duration.ofSeconds(1)),
        5,
        Duration.ofSeconds(20));
  }
}
