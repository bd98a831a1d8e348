package pond.authority.people;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.model.code.PairingCode;
import pond.model.digest.Sha256;
import pond.model.fingerprint.RootDigest;

/**
 * Whether a key is let in by a pairing code (docs/spec/people.md section 4). Pure.
 *
 * <p>Security property: the secret is judged before anything about the invitation's state is, and
 * one invitation admits one key.
 */
final class PairPolicy {
  private PairPolicy() {}

  /** What is to become of a pairing. */
  sealed interface Decision {
    /** Use the invitation up and let the key in. */
    record Admit(Invite invite) implements Decision {
      public Admit {
        Objects.requireNonNull(invite);
      }
    }

    /** This key paired with this invitation before: answer as then. */
    record Repeat(PersonRow person) implements Decision {
      public Repeat {
        Objects.requireNonNull(person);
      }
    }

    /** Nobody is let in. */
    record Refuse(PairReason reason) implements Decision {
      public Refuse {
        Objects.requireNonNull(reason);
      }
    }
  }

  /**
   * What the store says when a key wants to be paired.
   *
   * @param root this authority's own
   * @param key the caller's TLS key, proved by the handshake
   * @param invite the one that the code names
   * @param owner the person in force whose key it is
   * @param keyKnown it is, or was, somebody's
   * @param nameTaken somebody in force has the invitation's name
   */
  record Facts(
      RootDigest root,
      Sha256 key,
      Instant now,
      Optional<Invite> invite,
      Optional<PersonRow> owner,
      boolean keyKnown,
      boolean nameTaken) {
    Facts {
      Objects.requireNonNull(root);
      Objects.requireNonNull(key);
      Objects.requireNonNull(now);
      Objects.requireNonNull(invite);
      Objects.requireNonNull(owner);
    }
  }

  static Decision decide(PairingCode code, Facts facts) {
    if (!code.root().matches(facts.root())) {
      return refuse(PairReason.PAIR_OTHER_AUTHORITY);
    }
    if (facts.invite().isEmpty()) {
      return refuse(PairReason.PAIR_UNKNOWN_INVITE);
    }
    Invite invite = facts.invite().get();
    // Sha256 compares in constant time.
    if (!Sha256.of(code.secret().pairKey()).equals(invite.keyHash())) {
      return refuse(PairReason.PAIR_WRONG_SECRET);
    }
    return invite.isWaiting() ? first(invite, facts) : again(invite, facts);
  }

  private static Decision again(Invite invite, Facts facts) {
    if (invite.state().equals(Invite.REVOKED)) {
      return refuse(PairReason.PAIR_REVOKED);
    }
    boolean same = invite.usedBy().filter(facts.key()::equals).isPresent();
    if (!same) {
      return refuse(PairReason.PAIR_USED);
    }
    return facts
        .owner()
        .<Decision>map(Decision.Repeat::new)
        .orElseGet(() -> refuse(PairReason.PAIR_KEY_REVOKED));
  }

  private static Decision first(Invite invite, Facts facts) {
    if (invite.isPast(facts.now())) {
      return refuse(PairReason.PAIR_EXPIRED);
    }
    if (facts.owner().isPresent()) {
      return refuse(PairReason.PAIR_KEY_IN_USE);
    }
    if (facts.keyKnown()) {
      return refuse(PairReason.PAIR_KEY_REVOKED);
    }
    return facts.nameTaken() ? refuse(PairReason.PAIR_NAME_IN_USE) : new Decision.Admit(invite);
  }

  private static Decision refuse(PairReason reason) {
    return new Decision.Refuse(reason);
  }
}
