package pond.authority.people;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pond.model.api.people.InviteRequest;

/**
 * Whether somebody may be invited under this name and role. Pure.
 *
 * <p>Security property: no two people whom the audit log could not tell apart come out.
 */
final class InvitePolicy {
  static final Duration DEFAULT_TTL = Duration.ofHours(1);
  static final Duration MAX_TTL = Duration.ofDays(7);
  static final Duration MIN_TTL = Duration.ofMinutes(1);

  private static final Set<String> RESERVED = Set.of("authority", "operator", "stranger", "worker");

  private InvitePolicy() {}

  sealed interface Decision {
    record Granted(String name, Role role, Duration ttl) implements Decision {}

    record Refused(InviteRefusal reason) implements Decision {}
  }

  static Decision decide(InviteRequest request, Collection<String> taken) {
    Optional<Role> role = Role.find(request.role());
    Optional<InviteRefusal> wrongName = wrongName(request.name(), taken);
    if (wrongName.isPresent()) {
      return new Decision.Refused(wrongName.get());
    }
    if (role.isEmpty()) {
      return new Decision.Refused(InviteRefusal.ROLE_UNKNOWN);
    }
    return isTtlInRange(request.ttlSeconds())
        ? new Decision.Granted(request.name(), role.get(), ttl(request.ttlSeconds()))
        : new Decision.Refused(InviteRefusal.TTL_OUT_OF_RANGE);
  }

  /** Whether {@code name} is the same as one of {@code taken} to a person who reads it. */
  static boolean isTaken(String name, Collection<String> taken) {
    String key = key(name);
    return taken.stream().anyMatch(other -> key(other).equals(key));
  }

  private static Optional<InviteRefusal> wrongName(String name, Collection<String> taken) {
    if (!Person.isName(name) || name.contains("  ") || name.endsWith(" ")) {
      return Optional.of(InviteRefusal.NAME_INVALID);
    }
    if (RESERVED.contains(key(name))) {
      return Optional.of(InviteRefusal.NAME_RESERVED);
    }
    return isTaken(name, taken) ? Optional.of(InviteRefusal.NAME_IN_USE) : Optional.empty();
  }

  private static boolean isTtlInRange(long seconds) {
    return seconds == 0 || (seconds >= MIN_TTL.toSeconds() && seconds <= MAX_TTL.toSeconds());
  }

  private static Duration ttl(long seconds) {
    return seconds == 0 ? DEFAULT_TTL : Duration.ofSeconds(seconds);
  }

  private static String key(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return folded.toLowerCase(Locale.ROOT).strip();
  }
}
