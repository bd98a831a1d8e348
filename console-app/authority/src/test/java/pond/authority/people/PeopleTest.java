package pond.authority.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.AuthorityBench;
import pond.io.tls.TlsIdentity;
import pond.model.api.AuditEntry;
import pond.model.client.ClientFile;
import pond.model.digest.Sha256;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

final class PeopleTest {
  private static final Sha256 KEY = Sha256.of(new byte[] {1});
  private static final Sha256 OTHER_KEY = Sha256.of(new byte[] {2});

  @TempDir Path folder;
  private AuthorityBench bench;
  private People people;

  @BeforeEach
  void start() {
    bench = AuthorityBench.start(folder);
    people = new People(bench.database(), bench.audit(), bench.clock());
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private LocalOperator local() {
    return new LocalOperator(
        people, bench.authorityHome().operator(), bench.clock(), bench.random());
  }

  @Test
  void identify_unknownKey_isNobody() {
    assertEquals(Optional.empty(), people.identify(KEY));
  }

  @Test
  void add_newPerson_isKnownFromThenOnAndAudited() {
    Person bea = new Person(KEY, "Bea Müller", Role.SUPPORT);
    assertEquals(new People.Adding.Added(bea), people.add(bea, "anna"));

    assertEquals(Optional.of(bea), people.identify(KEY));
    AuditEntry entry = bench.audited("person.added").getFirst();
    assertEquals("anna", entry.actor());
    assertEquals("Bea Müller", entry.object());
    assertTrue(entry.detail().contains("\"role\":\"support\""), entry.detail());
  }

  @Test
  void add_keyOrNameOfSomebodyElse_isRefused() {
    people.add(new Person(KEY, "bea", Role.SUPPORT), "anna");

    assertEquals(
        new People.Adding.Refused(People.Adding.Why.KEY_IN_USE),
        people.add(new Person(KEY, "carl", Role.OPERATOR), "anna"));
    assertEquals(
        new People.Adding.Refused(People.Adding.Why.NAME_IN_USE),
        people.add(new Person(OTHER_KEY, "bea", Role.OPERATOR), "anna"));
    assertEquals(Role.SUPPORT, people.identify(KEY).orElseThrow().role());
  }

  @Test
  void person_oddName_cannotExist() {
    for (String name : List.of("", " x", "a\nb", "x".repeat(65), "a\u202eb")) {
      assertThrows(IllegalArgumentException.class, () -> new Person(KEY, name, Role.VIEWER), name);
    }
  }

  @Test
  void ensure_firstStart_makesAPrivateIdentityThatIsTheOperator() throws IOException {
    TlsIdentity identity = local().ensure();

    assertEquals(Role.OPERATOR, people.identify(identity.pin()).orElseThrow().role());
    Path file = bench.authorityHome().operator().resolve(LocalOperator.IDENTITY_FILE);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void ensure_secondStart_isTheSameIdentityAndAddsNobody() throws IOException {
    TlsIdentity first = local().ensure();
    bench.restart();
    people = new People(bench.database(), bench.audit(), bench.clock());

    assertEquals(first.pin(), local().ensure().pin());
    assertEquals(1, people.list().size());
    assertEquals(1, bench.audited("person.added").size());
  }

  @Test
  void ensure_fileWasLost_makesANewOneAndTheOldKeyLosesAccess() throws IOException {
    TlsIdentity lost = local().ensure();
    Files.delete(bench.authorityHome().operator().resolve(LocalOperator.IDENTITY_FILE));

    TlsIdentity fresh = local().ensure();
    assertNotEquals(lost.pin(), fresh.pin());
    assertEquals(Optional.empty(), people.identify(lost.pin()));
    assertTrue(people.identify(fresh.pin()).isPresent());
  }

  @Test
  void ensure_keyWasRevoked_staysRevoked() throws IOException {
    TlsIdentity identity = local().ensure();
    people.add(new Person(OTHER_KEY, "anna", Role.OPERATOR), "test");
    new Access(bench.database(), bench.audit(), bench.clock()).revoke(identity.pin(), "anna", "");

    local().ensure();
    assertEquals(Optional.empty(), people.identify(identity.pin()));
  }

  @Test
  void ensure_certificateAboutToExpire_isMadeAnew() throws IOException {
    TlsIdentity old = local().ensure();
    bench.clock().forward(Duration.ofDays(3640));

    TlsIdentity fresh = local().ensure();
    assertNotEquals(old.pin(), fresh.pin());
    assertEquals(Optional.empty(), people.identify(old.pin()));
  }

  @Test
  void announce_address_isReadBackAsWritten() throws IOException, JsonRefusedException {
    local().ensure();
    ClientFile client = new ClientFile("https://127.0.0.1:7400", bench.vault().rootDigest().text());
    local().announce(client);

    Path file = bench.authorityHome().operator().resolve(LocalOperator.CLIENT_FILE);
    assertEquals(client, StrictJson.read(Files.readAllBytes(file), ClientFile.class));
  }
}
