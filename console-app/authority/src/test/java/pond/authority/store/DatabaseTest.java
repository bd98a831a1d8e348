package pond.authority.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir private Path folder;
  private Path file;
  private Database database;

  @BeforeEach
  void open() {
    file = folder.resolve("pond.db");
    database = Database.open(file);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void write_thenRead_seesEveryKindOfValue() {
    Instant now = Instant.ofEpochMilli(1_800_000_000_123L);
    database.write(
        tx ->
            tx.update(
                "INSERT INTO worker(worker_id, name, state, fingerprint, signing, sealing,"
                    + " tls_spki, grants, how, pin, pinned_at, last_seen, session)"
                    + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                "w1",
                "Bücher \u0000 🦆",
                "ready",
                "fp",
                "sig",
                "seal",
                "tls",
                "",
                "pasted",
                new byte[] {0, 1, -1},
                now,
                null,
                Optional.of("s1")));
    database.read(
        tx ->
            tx.one(
                "SELECT * FROM worker WHERE worker_id = ?",
                row -> {
                  assertEquals("Bücher \u0000 🦆", row.text("name"));
                  assertArrayEquals(new byte[] {0, 1, -1}, row.bytes("pin"));
                  assertEquals(now, row.instant("pinned_at"));
                  assertEquals(Optional.empty(), row.optInstant("last_seen"));
                  assertEquals(Optional.of("s1"), row.optText("session"));
                  assertEquals(Optional.empty(), row.optBytes("proof_hash"));
                  assertThrows(IllegalStateException.class, () -> row.longOf("last_seen"));
                  return row.text("name");
                },
                "w1"));
  }

  @Test
  void write_aWorkThatThrows_leavesNothingAndGivesItsOwnException() {
    IllegalArgumentException thrown = new IllegalArgumentException("mine");
    IllegalArgumentException caught =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                database.write(
                    tx -> {
                      Notes.put(tx, "n1", "x");
                      throw thrown;
                    }));
    assertSame(thrown, caught);
    assertEquals(0, database.<Long>read(Notes::count));
  }

  @Test
  void write_aCheckedException_becomesAStoreException() {
    StoreException caught =
        assertThrows(
            StoreException.class,
            () ->
                database.write(
                    tx -> {
                      throw new SQLException("odd");
                    }));
    assertEquals(StoreReason.STORE_STATEMENT, caught.reason());
  }

  @Test
  void write_oneThrowingWorkInAGroup_harmsNoOther() {
    List<CompletableFuture<Integer>> futures = new ArrayList<>();
    CountDownLatch gate = new CountDownLatch(1);
    CompletableFuture<Boolean> blocker = database.writeAsync(tx -> await(gate));
    for (int i = 0; i < 30; i++) {
      int number = i;
      futures.add(
          database.writeAsync(
              tx -> {
                Notes.put(tx, "n%02d".formatted(number), "x");
                if (number % 10 == 5) {
                  throw new IllegalStateException("work " + number);
                }
                return number;
              }));
    }
    gate.countDown();
    assertTrue(blocker.join());
    for (int i = 0; i < 30; i++) {
      CompletableFuture<Integer> future = futures.get(i);
      if (i % 10 == 5) {
        CompletionException e = assertThrows(CompletionException.class, future::join);
        assertEquals("work " + i, e.getCause().getMessage());
      } else {
        assertEquals(i, future.join());
      }
    }
    assertEquals(27, database.<Long>read(Notes::count));
  }

  @Test
  void write_anErrorInAWork_reachesTheCallerAndTheWriterLives() {
    assertThrows(
        StackOverflowError.class,
        () ->
            database.write(
                tx -> {
                  throw new StackOverflowError();
                }));
    assertEquals(1, database.<Integer>write(tx -> 1));
  }

  @Test
  void write_aCaughtRule_letsTheWorkGoOn() {
    boolean duplicate =
        database.write(
            tx -> {
              Notes.put(tx, "n1", "first");
              RuleBrokenException broken =
                  assertThrows(RuleBrokenException.class, () -> Notes.put(tx, "n1", "second"));
              Notes.put(tx, "n2", "after");
              return broken.duplicate();
            });
    assertTrue(duplicate);
    assertEquals(List.of("n1", "n2"), database.<List<String>>read(Notes::names));
  }

  @Test
  void write_aSwallowedFailureThatMayHaveEndedTheTransaction_stillFailsTheWork() {
    StoreException caught =
        assertThrows(
            StoreException.class,
            () ->
                database.write(
                    tx -> {
                      Notes.put(tx, "n1", "x");
                      assertThrows(
                          StoreException.class, () -> tx.update("INSERT INTO nowhere VALUES (1)"));
                      return 1;
                    }));
    assertEquals(StoreReason.STORE_STATEMENT, caught.reason());
    assertEquals(0, database.<Long>read(Notes::count));
  }

  @Test
  void write_aMissingParent_isARuleButNoDuplicate() {
    RuleBrokenException broken =
        assertThrows(
            RuleBrokenException.class,
            () ->
                database.write(
                    tx ->
                        tx.update(
                            "INSERT INTO log_frame(lease_id, seq, sealed) VALUES (?,?,?)",
                            "none",
                            1,
                            new byte[0])));
    assertFalse(broken.duplicate());
  }

  @Test
  void write_orRead_fromInsideAWork_isRefused() {
    assertThrows(IllegalStateException.class, () -> database.write(tx -> database.write(t -> 1)));
    assertThrows(
        IllegalStateException.class, () -> database.write(tx -> database.writeAsync(t -> 1)));
    assertThrows(IllegalStateException.class, () -> database.write(tx -> database.read(t -> 1)));
    assertThrows(IllegalStateException.class, () -> database.read(tx -> database.read(t -> 1)));
    assertThrows(IllegalStateException.class, () -> database.read(tx -> database.write(t -> 1)));
    assertThrows(
        IllegalStateException.class,
        () ->
            database.write(
                tx -> {
                  database.close();
                  return 1;
                }));
    assertEquals(2, database.<Integer>write(tx -> 2));
  }

  @Test
  void writeAsync_aStageThatWrites_runsOffTheWriterThread() {
    int result =
        database
            .writeAsync(tx -> 20)
            .thenApply(twenty -> database.<Integer>write(tx -> twenty + 1))
            .join();
    assertEquals(21, result);
  }

  @Test
  void tx_keptAfterItsWork_isRefused() {
    @Nullable Tx[] kept = new Tx[1];
    database.write(tx -> kept[0] = tx);
    assertThrows(IllegalStateException.class, () -> kept[0].update("DELETE FROM meta"));
  }

  @Test
  void read_cannotWrite() {
    assertThrows(
        IllegalStateException.class,
        () -> database.read(tx -> tx.update("DELETE FROM meta WHERE name = ?", "x")));
    assertThrows(
        StoreException.class,
        () ->
            database.read(
                tx -> tx.list("DELETE FROM meta RETURNING name", row -> row.text("name"))));
    assertEquals(0, database.<Long>read(Notes::count));
  }

  @Test
  void tx_statementsThatReachBeyondTheWork_areRefused() {
    for (String sql :
        List.of(
            "COMMIT",
            "/* x */ COMMIT",
            "DROP TABLE audit",
            " rollback",
            "release work",
            "PRAGMA synchronous = OFF",
            "ATTACH 'x' AS y",
            "INSERT OR ROLLBACK INTO meta VALUES ('a', x'00')",
            "DELETE FROM meta; DELETE FROM meta")) {
      assertThrows(IllegalArgumentException.class, () -> database.write(tx -> tx.update(sql)), sql);
    }
  }

  @Test
  void tx_wrongNumberOrKindOfArguments_isRefused() {
    String sql = "DELETE FROM meta WHERE name = ?";
    assertThrows(IllegalArgumentException.class, () -> database.write(tx -> tx.update(sql)));
    assertThrows(
        IllegalArgumentException.class, () -> database.write(tx -> tx.update(sql, "a", "b")));
    assertThrows(
        IllegalArgumentException.class, () -> database.write(tx -> tx.update(sql, folder)));
  }

  @Test
  void tx_returningAndNestedQueriesOfTheSameText_work() {
    String insert = "INSERT INTO meta(name, value) VALUES (?, ?) RETURNING name";
    List<String> names =
        database.write(
            tx -> {
              tx.batch(
                  "INSERT INTO meta(name, value) VALUES (?, ?)",
                  List.of(new Object[] {"n1", new byte[1]}, new Object[] {"n2", new byte[1]}));
              assertEquals(
                  Optional.of("n3"), tx.one(insert, row -> row.text("name"), "n3", new byte[2]));
              String select = "SELECT name FROM meta WHERE name LIKE ? ORDER BY name";
              return tx.list(
                  select,
                  outer ->
                      outer.text("name")
                          + tx.list(select, inner -> inner.text("name"), "n%").size(),
                  "n%");
            });
    assertEquals(List.of("n13", "n23", "n33"), names);
  }

  @Test
  void one_moreThanOneRow_isADefect() {
    database.write(
        tx -> {
          Notes.put(tx, "n1", "x");
          Notes.put(tx, "n2", "x");
          return 2;
        });
    assertThrows(
        IllegalStateException.class,
        () ->
            database.read(
                tx -> tx.one("SELECT name FROM meta WHERE name LIKE 'n%'", r -> r.text("name"))));
  }

  @Test
  void close_finishesWhatIsQueuedThenRefuses() {
    CountDownLatch gate = new CountDownLatch(1);
    List<CompletableFuture<Boolean>> queued = new ArrayList<>();
    queued.add(database.writeAsync(tx -> await(gate)));
    for (int i = 0; i < 1000; i++) {
      String name = "n" + i;
      queued.add(
          database.writeAsync(
              tx -> {
                Notes.put(tx, name, "x");
                return true;
              }));
    }
    gate.countDown();
    database.close();
    assertTrue(queued.stream().allMatch(CompletableFuture::join));
    assertEquals(
        StoreReason.STORE_CLOSED,
        assertThrows(StoreException.class, () -> database.write(tx -> 1)).reason());
    assertEquals(
        StoreReason.STORE_CLOSED,
        assertThrows(StoreException.class, () -> database.read(tx -> 1)).reason());
    database.close();
    try (Database again = Database.open(file)) {
      assertEquals(1000, again.<Long>read(Notes::count));
    }
  }

  @Test
  void open_aPathWithOddCharacters_andOnlyForItsOwner() throws Exception {
    Path odd = folder.resolve("a b?c%d#é&mode=memory.db");
    try (Database other = Database.open(odd)) {
      other.write(
          tx -> {
            Notes.put(tx, "n1", "x");
            return 1;
          });
      assertEquals(1, other.<Long>read(Notes::count));
      for (String name : List.of("", "-wal", "-shm")) {
        Path part = odd.resolveSibling(odd.getFileName() + name);
        assertEquals(
            "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(part)),
            part.toString());
      }
    }
  }

  private static boolean await(CountDownLatch gate) {
    try {
      gate.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
