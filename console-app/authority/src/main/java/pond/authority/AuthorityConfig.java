package pond.authority;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import pond.authority.lease.LeaseTimes;
import pond.model.key.SealingPublicKey;

/**
 * What the authority is started with.
 *
 * @param recovery a second recipient of all outputs and results, for the day the vault is lost
 */
public record AuthorityConfig(
    LeaseTimes times, Optional<SealingPublicKey> recovery, SecureRandom random, Clock clock) {
  public AuthorityConfig {
    Objects.requireNonNull(times);
    Objects.requireNonNull(recovery);
    Objects.requireNonNull(random);
    // The store keeps milliseconds: nothing may be signed with a finer time than can be told again
    // later.
    clock = Clock.tick(clock, Duration.ofMillis(1));
  }
}
