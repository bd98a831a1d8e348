package pond.authority.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.store.Database;
import pond.authority.store.RuleBrokenException;
import pond.model.api.AuditEntry;
import pond.model.audit.AuditChain;
import pond.model.digest.Sha256;

class AuditLogTest {
  @TempDir private Path folder;
  private Database database;
  private AuditLog log;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("pond.db"));
    log = new AuditLog(database, Clock.fixed(Instant.ofEpochMilli(1_000), ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static AuditEvent event(String object) {
    return new AuditEvent("anna", "code.mint", object, Map.of("b", "2", "a", "1"), "cli");
  }

  private void append(int count) {
    for (int i = 0; i < count; i++) {
      String object = "code-" + i;
      database.write(tx -> log.append(tx, event(object)));
    }
  }

  @Test
  void append_numbersFromOneAndChains() {
    append(3);
    List<AuditEntry> entries = log.page(0, 10);
    assertEquals(List.of(1L, 2L, 3L), entries.stream().map(AuditEntry::seq).toList());
    assertEquals(AuditChain.genesis().hex(), entries.get(0).prevHash());
    assertEquals(entries.get(0).hash(), entries.get(1).prevHash());
    assertEquals("{\"a\":\"1\",\"b\":\"2\"}", entries.get(0).detail());
    assertEquals(
        new AuditVerdict.Intact(3, Sha256.parse(entries.get(2).hash())),
        AuditVerifier.verify(log.all()));
    assertEquals(new KnownHead(3, Sha256.parse(entries.get(2).hash())), log.head());
  }

  @Test
  void append_inAWorkThatThrows_leavesNoEntryAndNoGap() {
    append(1);
    assertThrows(
        IllegalStateException.class,
        () ->
            database.write(
                tx -> {
                  log.append(tx, event("lost"));
                  throw new IllegalStateException("no");
                }));
    append(1);
    assertEquals(List.of(1L, 2L), log.page(0, 10).stream().map(AuditEntry::seq).toList());
    assertEquals(2, ((AuditVerdict.Intact) AuditVerifier.verify(log.all())).count());
  }

  @Test
  void page_walksBothWays() {
    append(5);
    assertEquals(List.of(3L, 4L), log.page(2, 2).stream().map(AuditEntry::seq).toList());
    assertEquals(
        List.of(5L, 4L), log.pageBefore(Long.MAX_VALUE, 2).stream().map(AuditEntry::seq).toList());
    assertThrows(IllegalArgumentException.class, () -> log.page(0, 0));
  }

  @Test
  void all_longerThanOnePage_isWalkedWhole() {
    database.write(
        tx -> {
          for (int i = 0; i < 2 * AuditLog.MAX_PAGE + 1; i++) {
            log.append(tx, event("o" + i));
          }
          return 0;
        });
    List<Long> seen = new ArrayList<>();
    log.all().forEach(entry -> seen.add(entry.seq()));
    assertEquals(2L * AuditLog.MAX_PAGE + 1, seen.size());
    assertEquals(seen.size(), ((AuditVerdict.Intact) AuditVerifier.verify(log.all())).count());
  }

  @Test
  void table_refusesEveryWayToRewriteIt() {
    append(2);
    String row = " VALUES (?, 0, 'a', 'b', 'c', '{}', '', zeroblob(32), zeroblob(32))";
    for (String sql :
        List.of(
            "UPDATE audit SET actor = 'eve' WHERE seq = ?",
            "DELETE FROM audit WHERE seq = ?",
            "INSERT OR REPLACE INTO audit" + row,
            "INSERT INTO audit" + row)) {
      assertThrows(RuleBrokenException.class, () -> database.write(tx -> tx.update(sql, 2)), sql);
    }
    assertThrows(
        RuleBrokenException.class,
        () -> database.write(tx -> tx.update("INSERT INTO audit" + row, 4)));
    assertEquals(2, ((AuditVerdict.Intact) AuditVerifier.verify(log.all())).count());
  }

  @Test
  void event_textOfStrangers_isCleanedNotRefused() {
    String odd = "a\u0000\n\u202Eb\uD800 🦆";
    AuditEvent event = new AuditEvent("x", "enroll.refused", odd, Map.of("name", odd), odd);
    assertEquals("a���b� 🦆", event.object());
    assertEquals(event.object(), event.detail().get("name"));
    database.write(tx -> log.append(tx, event));
    assertEquals("a���b� 🦆", log.page(0, 1).get(0).object());
    String longText = "🦆".repeat(AuditEvent.MAX_TEXT);
    String cut = new AuditEvent("x", "y", longText, Map.of(), "").object();
    assertEquals("🦆".repeat((AuditEvent.MAX_TEXT - 1) / 2) + "…", cut);
    String exact = "🦆".repeat(AuditEvent.MAX_TEXT / 2);
    assertEquals(exact, new AuditEvent("x", "y", exact, Map.of(), "").object());
  }

  @Test
  void event_wordsOfOurs_areChecked() {
    assertThrows(IllegalArgumentException.class, () -> new AuditEvent(" ", "a", "o", Map.of(), ""));
    assertThrows(
        IllegalArgumentException.class, () -> new AuditEvent("a", "a b", "o", Map.of(), ""));
    assertThrows(
        IllegalArgumentException.class,
        () -> new AuditEvent("a", "b", "o", Map.of("not a word", "x"), ""));
  }
}
