package pond.authority.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full, fails, or belongs to somebody else for a while. */
class StorageFailureTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void make() {
    file = folder.resolve("pond.db");
    Database.open(file).close();
  }

  private Database openWith(String pragma) throws Exception {
    StoreFile storeFile = new StoreFile(file);
    Connection connection = storeFile.openStore();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA " + pragma);
    }
    return Database.over(storeFile, connection, Writer.MAX_WORKS);
  }

  private static int put(Database database, String name, int size) {
    return database.write(
        tx -> {
          Notes.put(tx, name, "x".repeat(size));
          return 1;
        });
  }

  @Test
  void write_storeFull_isSaidAndWhatWasSavedStays() throws Exception {
    try (Database database = openWith("max_page_count = 80")) {
      put(database, "n1", 10_000);
      StorageFullException full =
          assertThrows(StorageFullException.class, () -> put(database, "n2", 1_000_000));
      assertEquals(StoreReason.STORAGE_FULL, full.reason());
      assertTrue(full.getMessage().contains("Free some disk space"));
      // Not shut for ever: what fits is still taken.
      put(database, "n3", 100);
      assertEquals(List.of("n1", "n3"), database.<List<String>>read(Notes::names));
    }
    try (Database database = Database.open(file)) {
      assertEquals(2, database.<Long>read(Notes::count));
    }
  }

  @Test
  void write_oneWorkOfAGroupFillsTheStore_noOtherIsHalfKept() throws Exception {
    try (Database database = openWith("max_page_count = 80")) {
      CountDownLatch gate = new CountDownLatch(1);
      List<CompletableFuture<Integer>> all = new ArrayList<>();
      all.add(
          database.writeAsync(
              tx -> {
                awaitQuietly(gate);
                return 0;
              }));
      for (int i = 0; i < 20; i++) {
        String name = "n%02d".formatted(i);
        int size = i == 10 ? 1_000_000 : 50;
        all.add(
            database.writeAsync(
                tx -> {
                  Notes.put(tx, name, "y".repeat(size));
                  return 1;
                }));
      }
      gate.countDown();
      long kept = all.stream().skip(1).filter(StorageFailureTest::succeeded).count();
      assertEquals(kept, database.<Long>read(Notes::count));
      CompletionException failed =
          assertThrows(CompletionException.class, () -> all.get(11).join());
      assertTrue(failed.getCause() instanceof StorageFullException, failed.toString());
      put(database, "n-after", 50);
    }
  }

  @Test
  void write_storeHeldByAnother_isSaidAndTriedAgainLater() throws Exception {
    try (Database database = openWith("busy_timeout = 50");
        Connection other = new StoreFile(file).openWriter();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      StoreException busy = assertThrows(StoreException.class, () -> put(database, "n1", 1));
      assertEquals(StoreReason.STORE_BUSY, busy.reason());
      statement.execute("ROLLBACK");
      put(database, "n2", 1);
      assertEquals(List.of("n2"), database.<List<String>>read(Notes::names));
    }
  }

  @Test
  void write_aDiskError_shutsTheStoreAndKeepsWhatWasAcknowledged() throws Exception {
    // The kernel refuses every write beyond 6 MiB of a file, in the middle of a commit.
    ChildJvm child = ChildJvm.start("ulimit -f 6144", StoreChild.class, "disk-error", file);
    List<String> said = child.linesUntilEnd();
    assertTrue(said.contains("first failure STORE_FAILED"), said.toString());
    assertTrue(said.contains("second failure STORE_FAILED"), said.toString());
    assertTrue(said.contains("reads still work"), said.toString());
    assertTrue(said.contains("closed"), said.toString());
    List<String> saved =
        said.stream().filter(l -> l.startsWith("saved ")).map(l -> l.substring(6)).toList();
    assertTrue(saved.size() > 10, said.toString());
    try (Database database = Database.open(file)) {
      List<String> names = database.read(Notes::names);
      assertTrue(names.containsAll(saved), names + " lacks some of " + saved);
      assertTrue(names.size() <= saved.size() + 1, "at most the unknown one more");
      put(database, "n-after", 1);
    }
  }

  @Test
  void write_muchMoreThanTheLogHolds_keepsTheLogSmall() throws Exception {
    try (Database database = Database.open(file)) {
      for (int i = 0; i < 60; i++) {
        put(database, "n" + i, 1_000_000);
        long log = Files.size(file.resolveSibling("pond.db-wal"));
        assertTrue(log < 16L << 20, "log of " + log + " bytes after " + i);
      }
      assertEquals(60, database.<Long>read(Notes::count));
    }
  }

  private static boolean succeeded(CompletableFuture<Integer> future) {
    return future.handle((value, failure) -> failure == null).join();
  }

  private static void awaitQuietly(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
