package pond.authority.people;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.model.digest.Sha256;

/**
 * The rows of table {@code person}. A revoked person stays as a row, so a key is never taken back.
 */
final class PersonTable {
  private static final String SELECT = "SELECT tls_spki, name, role FROM person ";

  private PersonTable() {}

  static void insert(Tx tx, Person person, Instant now) {
    tx.update(
        "INSERT INTO person(tls_spki, name, role, created_at) VALUES(?,?,?,?)",
        person.tlsSpki().hex(),
        person.name(),
        person.role().word(),
        now);
  }

  static Optional<Person> inForce(Tx tx, Sha256 tlsSpki) {
    return tx.one(
        SELECT + "WHERE tls_spki=? AND revoked_at IS NULL", PersonTable::read, tlsSpki.hex());
  }

  static Optional<Person> inForceByName(Tx tx, String name) {
    return tx.one(SELECT + "WHERE name=? AND revoked_at IS NULL", PersonTable::read, name);
  }

  static boolean isKnown(Tx tx, Sha256 tlsSpki) {
    return tx.one("SELECT 1 AS n FROM person WHERE tls_spki=?", row -> true, tlsSpki.hex())
        .isPresent();
  }

  static List<Person> inForce(Tx tx) {
    return tx.list(SELECT + "WHERE revoked_at IS NULL ORDER BY name", PersonTable::read);
  }

  static boolean revoke(Tx tx, Sha256 tlsSpki, Instant now) {
    return tx.update(
            "UPDATE person SET revoked_at=? WHERE tls_spki=? AND revoked_at IS NULL",
            now,
            tlsSpki.hex())
        == 1;
  }

  private static Person read(Row row) throws SQLException {
    return new Person(
        Sha256.parse(row.text("tls_spki")), row.text("name"), Role.of(row.text("role")));
  }
}
