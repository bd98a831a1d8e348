package pond.worker.trust;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import pond.model.sandbox.SandboxProfile;
import pond.model.statement.TrustSnapshot;

/**
 * What holds at the moment of a decision.
 *
 * @param snapshot the newest one held
 * @param nonceSeen whether a lease nonce was taken up before
 * @param unproved why a profile cannot be run here; empty when it can
 */
public record Standing(
    Instant now,
    Optional<TrustSnapshot> snapshot,
    Predicate<String> nonceSeen,
    Function<SandboxProfile, Optional<String>> unproved) {}
