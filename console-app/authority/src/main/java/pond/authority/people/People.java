package pond.authority.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.digest.Sha256;

/**
 * The authority's record of people.
 *
 * <p>Security property: who calls is looked up in the store at every request, so taking somebody's
 * access away acts on the next one. A key that was revoked never comes back.
 */
public final class People {
  private final Database database;
  private final AuditLog audit;
  private final Clock clock;

  public People(Database database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of adding somebody. */
  public sealed interface Adding {
    /** Added, durably. */
    record Added(Person person) implements Adding {}

    /** Nothing was changed. */
    record Refused(Why why) implements Adding {}

    /** Why somebody cannot be added. */
    enum Why {
      /** The key is somebody's already. */
      KEY_IN_USE,
      /** The key was revoked. */
      KEY_REVOKED,
      /** Somebody in force has this name; the audit log could not tell the two apart. */
      NAME_IN_USE
    }
  }

  /** The person in force whose TLS key this is. */
  public Optional<Person> identify(Sha256 tlsSpki) {
    return find(tlsSpki).map(PersonRow::person);
  }

  /** The same with when and by whom they were let in. */
  public Optional<PersonRow> find(Sha256 tlsSpki) {
    return database.read(tx -> PersonTable.inForce(tx, tlsSpki));
  }

  /** Everybody in force, by name. */
  public List<PersonRow> list() {
    return database.read(PersonTable::inForce);
  }

  /** Lets somebody in. */
  public Adding add(Person person, String actor) {
    return database.write(tx -> add(tx, person, actor));
  }

  /**
   * Makes {@code person} the one of that name: somebody else of this name in force, with a key that
   * was lost, loses access. A key known already, revoked or not, is left as it is.
   */
  void takeName(Person person, String actor) {
    database.write(
        tx -> {
          if (!PersonTable.isKnown(tx, person.tlsSpki())) {
            PersonTable.inForceByName(tx, person.name()).ifPresent(p -> revoke(tx, p, actor));
            insert(tx, person, actor);
          }
          return person;
        });
  }

  private Adding add(Tx tx, Person person, String actor) {
    if (PersonTable.inForce(tx, person.tlsSpki()).isPresent()) {
      return new Adding.Refused(Adding.Why.KEY_IN_USE);
    }
    if (PersonTable.isKnown(tx, person.tlsSpki())) {
      return new Adding.Refused(Adding.Why.KEY_REVOKED);
    }
    if (PersonTable.inForceByName(tx, person.name()).isPresent()) {
      return new Adding.Refused(Adding.Why.NAME_IN_USE);
    }
    insert(tx, person, actor);
    return new Adding.Added(person);
  }

  private void insert(Tx tx, Person person, String actor) {
    PersonTable.insert(tx, new PersonRow(person, clock.instant(), actor));
    note(tx, "person.added", person, actor);
  }

  private void revoke(Tx tx, Person person, String actor) {
    PersonTable.revoke(tx, person.tlsSpki(), clock.instant());
    note(tx, "person.revoked", person, actor);
  }

  private void note(Tx tx, String action, Person person, String actor) {
    Map<String, String> detail =
        Map.of("role", person.role().word(), "tls_spki", person.tlsSpki().hex());
    audit.append(tx, new AuditEvent(actor, action, person.name(), detail, "authority"));
  }
}
