package pond.authority.people;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.digest.Sha256;

/**
 * How people get another role, and how their access ends (docs/spec/people.md section 6). Both act
 * on the person's next call.
 *
 * <p>Security property: the count of operators is taken in the transaction that changes it, so two
 * operators who remove each other at the same moment leave one.
 */
public final class Access {
  private static final String ORIGIN = "api";

  private final Database database;
  private final AuditLog audit;
  private final Clock clock;

  public Access(Database database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** The person as they are now, or were last. */
    record Done(PersonRow row) implements Outcome {}

    /** Nothing was changed. */
    record Refused(AccessRefusal reason) implements Outcome {}
  }

  /** Gives a person in force another role; the same role again changes nothing. */
  public Outcome changeRole(Sha256 person, Role role, String actor, String reason) {
    return database.write(
        tx -> {
          Optional<PersonRow> before = PersonTable.inForce(tx, person);
          return switch (decide(tx, before, new AccessPolicy.Change.Become(role))) {
            case AccessPolicy.Decision.Refuse refuse -> new Outcome.Refused(refuse.reason());
            case AccessPolicy.Decision.Stay stay -> new Outcome.Done(before.orElseThrow());
            case AccessPolicy.Decision.Apply apply -> {
              PersonTable.changeRole(tx, person, role);
              note(
                  tx,
                  "person.role_changed",
                  apply,
                  actor,
                  Map.of(
                      "before",
                      apply.person().role().word(),
                      "role",
                      role.word(),
                      "reason",
                      reason));
              yield new Outcome.Done(PersonTable.inForce(tx, person).orElseThrow());
            }
          };
        });
  }

  /** Takes a person's access away for good; their key never comes back. */
  public Outcome revoke(Sha256 person, String actor, String reason) {
    return database.write(
        tx -> {
          Optional<PersonRow> before = PersonTable.inForce(tx, person);
          return switch (decide(tx, before, new AccessPolicy.Change.Leave())) {
            case AccessPolicy.Decision.Refuse refuse -> new Outcome.Refused(refuse.reason());
            case AccessPolicy.Decision.Stay stay -> new Outcome.Done(before.orElseThrow());
            case AccessPolicy.Decision.Apply apply -> {
              PersonTable.revoke(tx, person, clock.instant());
              Map<String, String> detail =
                  Map.of(
                      "role", apply.person().role().word(),
                      "tls_spki", person.hex(),
                      "reason", reason);
              note(tx, "person.revoked", apply, actor, detail);
              yield new Outcome.Done(before.orElseThrow());
            }
          };
        });
  }

  private static AccessPolicy.Decision decide(
      Tx tx, Optional<PersonRow> person, AccessPolicy.Change change) {
    return AccessPolicy.decide(person.map(PersonRow::person), change, PersonTable.operators(tx));
  }

  private void note(
      Tx tx,
      String action,
      AccessPolicy.Decision.Apply apply,
      String actor,
      Map<String, String> detail) {
    audit.append(tx, new AuditEvent(actor, action, apply.person().name(), detail, ORIGIN));
    if (apply.endsInviting()) {
      Invitations.revokeAllOf(tx, audit, apply.person().name(), actor);
    }
  }
}
