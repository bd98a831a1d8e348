package pond.serve;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pond.authority.lease.LeaseTimes;
import pond.model.key.SealingPublicKey;

/**
 * How to serve.
 *
 * @param listen where workers connect
 * @param names more DNS names or addresses by which workers and clients reach this machine
 * @param apiListen where the operator API listens
 * @param recovery a second recipient of outputs and results, for the day the vault is lost
 */
public record ServeConfig(
    Address listen,
    List<String> names,
    Address apiListen,
    Optional<SealingPublicKey> recovery,
    LeaseTimes times) {
  public ServeConfig {
    Objects.requireNonNull(listen);
    Objects.requireNonNull(apiListen);
    Objects.requireNonNull(recovery);
    Objects.requireNonNull(times);
    names = List.copyOf(names);
  }
}
