package pond.authority.people;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.authority.store.change.Kind;
import pond.model.digest.Sha256;

/**
 * The rows of table {@code person}. A revoked person stays as a row, so a key is never taken back.
 */
final class PersonTable {
  private static final String SELECT =
      "SELECT tls_spki, name, role, created_at, added_by FROM person ";

  private PersonTable() {}

  static void insert(Tx tx, PersonRow row) {
    tx.update(
        "INSERT INTO person(tls_spki, name, role, created_at, added_by) VALUES(?,?,?,?,?)",
        row.person().tlsSpki().hex(),
        row.person().name(),
        row.person().role().word(),
        row.addedAt(),
        row.addedBy());
    tx.changed(Kind.PERSON, row.person().tlsSpki().hex());
  }

  static Optional<PersonRow> inForce(Tx tx, Sha256 tlsSpki) {
    return tx.one(
        SELECT + "WHERE tls_spki=? AND revoked_at IS NULL", PersonTable::read, tlsSpki.hex());
  }

  static Optional<Person> inForceByName(Tx tx, String name) {
    return tx.one(SELECT + "WHERE name=? AND revoked_at IS NULL", row -> read(row).person(), name);
  }

  static boolean isKnown(Tx tx, Sha256 tlsSpki) {
    return tx.one("SELECT 1 AS n FROM person WHERE tls_spki=?", row -> true, tlsSpki.hex())
        .isPresent();
  }

  static List<PersonRow> inForce(Tx tx) {
    return tx.list(SELECT + "WHERE revoked_at IS NULL ORDER BY name", PersonTable::read);
  }

  static List<String> names(Tx tx) {
    return inForce(tx).stream().map(row -> row.person().name()).toList();
  }

  static int operators(Tx tx) {
    return (int) inForce(tx).stream().filter(row -> row.person().role() == Role.OPERATOR).count();
  }

  static boolean changeRole(Tx tx, Sha256 tlsSpki, Role role) {
    tx.changed(Kind.PERSON, tlsSpki.hex());
    return tx.update(
            "UPDATE person SET role=? WHERE tls_spki=? AND revoked_at IS NULL",
            role.word(),
            tlsSpki.hex())
        == 1;
  }

  static boolean revoke(Tx tx, Sha256 tlsSpki, Instant now) {
    tx.changed(Kind.PERSON, tlsSpki.hex());
    return tx.update(
            "UPDATE person SET revoked_at=? WHERE tls_spki=? AND revoked_at IS NULL",
            now,
            tlsSpki.hex())
        == 1;
  }

  private static PersonRow read(Row row) throws SQLException {
    Person person =
        new Person(Sha256.parse(row.text("tls_spki")), row.text("name"), Role.of(row.text("role")));
    return new PersonRow(person, row.instant("created_at"), row.text("added_by"));
  }
}
