package pond.authority.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries: all that is given must hold.
 *
 * @param after numbers above this; 0 for all
 * @param before numbers below this; {@link Long#MAX_VALUE} for all
 * @param action the beginning of the action's word
 * @param text contained in actor, action, object, detail or origin, ignoring the case of a-z
 * @param since not before this
 * @param until before this
 */
public record AuditQuery(
    long after,
    long before,
    Optional<String> actor,
    Optional<String> action,
    Optional<String> object,
    Optional<String> text,
    Optional<Instant> since,
    Optional<Instant> until) {
  /** The same question about entries after this number. */
  AuditQuery from(long seq) {
    return new AuditQuery(seq, before, actor, action, object, text, since, until);
  }
}
