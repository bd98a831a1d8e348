package pond.authority.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.audit.AuditVerdict.Broken;
import pond.authority.audit.AuditVerdict.Intact;
import pond.authority.audit.AuditVerdict.Why;
import pond.authority.store.Database;
import pond.model.api.AuditEntry;
import pond.model.audit.AuditChain;
import pond.model.digest.Sha256;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/** Tampering as somebody with the file in hands would do it: triggers dropped, rows rewritten. */
class AuditVerifierTest {
  private static final int COUNT = 8;

  @TempDir private Path folder;
  private Path file;
  private KnownHead noted;

  @BeforeEach
  void writeLog() {
    file = folder.resolve("pond.db");
    try (Database database = Database.open(file)) {
      AuditLog log = log(database);
      for (int i = 1; i <= COUNT; i++) {
        AuditEvent event =
            new AuditEvent("anna", "code.mint", "code-" + i, Map.of("note", "Bücher " + i), "cli");
        database.write(tx -> log.append(tx, event));
      }
      noted = log.head();
    }
  }

  @Test
  void verify_untouched_isIntactWithItsHead() throws Exception {
    assertEquals(new Intact(COUNT, noted.hash()), verifyAfter(""));
    assertEquals(new Intact(COUNT, noted.hash()), AuditVerifier.verify(entries(), noted));
  }

  @Test
  void verify_anyChangedField_isBrokenThere() throws Exception {
    for (String change :
        List.of(
            "at = at + 1",
            "actor = 'annb'",
            "action = 'code.mind'",
            "object = 'code-9'",
            "detail = replace(detail, 'B', 'b')",
            "origin = 'clj'",
            // The same characters moved over a field border.
            "actor = 'ann', action = 'acode.mint'",
            "hash = zeroblob(32)")) {
      assertEquals(
          new Broken(4, Why.CONTENT_DIFFERS),
          verifyAfter("UPDATE audit SET " + change + " WHERE seq = 4"),
          change);
    }
  }

  @Test
  void verify_everySingleBitOfOneEntry_isNoticed() {
    List<AuditEntry> good = entries();
    byte[] json = StrictJson.write(good.get(3));
    int refused = 0;
    for (int bit = 0; bit < json.length * 8; bit++) {
      byte[] flipped = json.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      List<AuditEntry> changed = new ArrayList<>(good);
      try {
        changed.set(3, StrictJson.read(flipped, AuditEntry.class));
      } catch (JsonRefusedException e) {
        refused++;
        continue;
      }
      AuditVerdict verdict = AuditVerifier.verify(changed);
      if (!changed.get(3).equals(good.get(3))) {
        assertTrue(verdict instanceof Broken broken && broken.seq() == 4, "bit " + bit);
      }
    }
    assertTrue(refused > 0 && refused < json.length * 8);
  }

  @Test
  void verify_aDeletedRow_isBrokenAtItsNumber() throws Exception {
    assertEquals(new Broken(4, Why.SEQ_NOT_NEXT), verifyAfter("DELETE FROM audit WHERE seq = 4"));
  }

  @Test
  void verify_aDeletedRowWithTheRestRenumbered_isBrokenAtItsNumber() throws Exception {
    assertEquals(
        new Broken(4, Why.PREVIOUS_DIFFERS),
        verifyAfter(
            "DELETE FROM audit WHERE seq = 4; UPDATE audit SET seq = seq - 1 WHERE seq > 4"));
  }

  @Test
  void verify_twoSwappedRows_isBrokenAtTheFirst() throws Exception {
    assertEquals(
        new Broken(3, Why.PREVIOUS_DIFFERS),
        verifyAfter(
            "UPDATE audit SET seq = -1 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 6;"
                + " UPDATE audit SET seq = 6 WHERE seq = -1"));
  }

  @Test
  void verify_aHashOfOddLength_isBrokenThere() throws Exception {
    assertEquals(
        new Broken(5, Why.HASH_MALFORMED),
        verifyAfter(
            "PRAGMA ignore_check_constraints = ON;"
                + " UPDATE audit SET hash = x'0102' WHERE seq = 5"));
  }

  @Test
  void verify_aCutOffEnd_isRevealedOnlyByAKnownHead() throws Exception {
    AuditVerdict alone = verifyAfter("DELETE FROM audit WHERE seq > 6");
    assertEquals(6, ((Intact) alone).count());
    assertEquals(new Broken(7, Why.SHORTER_THAN_KNOWN), AuditVerifier.verify(entries(), noted));
  }

  @Test
  void verify_aWholeLogRecomputed_isRevealedOnlyByAKnownHead() {
    try (Database other = Database.open(folder.resolve("other.db"))) {
      AuditLog log = log(other);
      for (int i = 1; i <= COUNT + 2; i++) {
        AuditEvent event = new AuditEvent("eve", "code.mint", "code-" + i, Map.of(), "cli");
        other.write(tx -> log.append(tx, event));
      }
      assertEquals(COUNT + 2, ((Intact) AuditVerifier.verify(log.all())).count());
      assertEquals(
          new Broken(COUNT, Why.DIFFERS_FROM_KNOWN), AuditVerifier.verify(log.all(), noted));
    }
  }

  @Test
  void verify_aLogThatGrewSinceTheHeadWasNoted_isIntact() {
    try (Database database = Database.open(file)) {
      AuditLog log = log(database);
      database.write(tx -> log.append(tx, new AuditEvent("a", "b", "c", Map.of(), "d")));
      assertEquals(COUNT + 1, ((Intact) AuditVerifier.verify(log.all(), noted)).count());
    }
  }

  @Test
  void verify_entriesNoStoreCouldHold_areBroken() {
    AuditEntry first = entries().getFirst();
    assertEquals(
        new Broken(1, Why.TIME_MALFORMED),
        AuditVerifier.verify(List.of(with(first, first.at().plusNanos(1), first.origin()))));
    assertEquals(
        new Broken(1, Why.TIME_MALFORMED),
        AuditVerifier.verify(List.of(with(first, Instant.MAX, first.origin()))));
    assertEquals(
        new Broken(1, Why.TEXT_MALFORMED),
        AuditVerifier.verify(List.of(with(first, first.at(), "\uD800"))));
    assertEquals(new Intact(0, AuditChain.genesis()), AuditVerifier.verify(List.of()));
    assertEquals(
        new Broken(0, Why.DIFFERS_FROM_KNOWN),
        AuditVerifier.verify(List.of(), new KnownHead(0, noted.hash())));
  }

  @Test
  void hash_ofTheExampleInTheSpec_isTheSpecs() throws Exception {
    Sha256 first =
        AuditChain.hash(
            AuditChain.genesis(),
            1,
            Instant.ofEpochMilli(1764000000000L),
            "anna",
            "code.mint",
            "code-7",
            "{\"note\":\"Bücher\",\"tier\":\"byo\"}",
            "cli");
    Instant later = Instant.ofEpochMilli(1764000000001L);
    Sha256 second = AuditChain.hash(first, 2, later, "anna", "code.revoke", "code-7", "{}", "cli");
    String spec = spec();
    assertTrue(spec.contains("= " + AuditChain.genesis().hex() + "\n"));
    assertTrue(spec.contains("\n" + first.hex() + "\n"));
    assertTrue(spec.contains("\n" + second.hex() + "\n"));
  }

  @Test
  void script_inTheSpec_agreesWithUs() throws Exception {
    Path script = folder.resolve("audit_verify.py");
    String spec = spec();
    int start = spec.indexOf("```python\n") + "```python\n".length();
    Files.writeString(script, spec.substring(start, spec.indexOf("```", start)));
    List<AuditEntry> entries = entries();
    assertEquals("intact " + COUNT + " " + noted.hash().hex(), runScript(script, entries));
    entries.set(5, with(entries.get(5), entries.get(5).at(), "clj"));
    assertEquals("broken at 6", runScript(script, entries));
  }

  private String runScript(Path script, List<AuditEntry> entries) throws Exception {
    Path export = folder.resolve("audit.jsonl");
    StringBuilder lines = new StringBuilder();
    entries.forEach(
        e -> lines.append(new String(StrictJson.write(e), StandardCharsets.UTF_8)).append('\n'));
    Files.writeString(export, lines);
    Process process =
        new ProcessBuilder("python3", script.toString(), export.toString())
            .redirectErrorStream(true)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return answer.strip();
  }

  private static String spec() throws IOException {
    return Files.readString(Path.of(System.getProperty("pond.root"), "docs", "spec", "audit.md"));
  }

  private static AuditEntry with(AuditEntry entry, Instant at, String origin) {
    return new AuditEntry(
        entry.seq(),
        at,
        entry.actor(),
        entry.action(),
        entry.object(),
        entry.detail(),
        origin,
        entry.prevHash(),
        entry.hash());
  }

  /** On a fresh copy each time, so that one change never hides another. */
  private AuditVerdict verifyAfter(String sql) throws Exception {
    Path original = folder.resolve("original.db");
    if (Files.notExists(original)) {
      Files.copy(file, original);
    }
    Files.copy(original, file, StandardCopyOption.REPLACE_EXISTING);
    tamper(sql);
    return AuditVerifier.verify(entries());
  }

  private void tamper(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete; DROP TRIGGER"
              + " audit_in_order; "
              + sql);
    }
  }

  private List<AuditEntry> entries() {
    try (Database database = Database.open(file)) {
      List<AuditEntry> entries = new ArrayList<>();
      log(database).all().forEach(entries::add);
      return entries;
    }
  }

  private static AuditLog log(Database database) {
    return new AuditLog(
        database, Clock.fixed(Instant.parse("2026-11-24T12:00:00.123Z"), ZoneOffset.UTC));
  }
}
