package pond.authority.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.store.change.Change;
import pond.authority.store.change.Kind;

class ChangesTest {
  @TempDir private Path folder;
  private Database database;

  private record Told(Set<Change> changes, long durable) {}

  private final List<Told> told = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("pond.db"));
    Readers readers = new Readers(new StoreFile(folder.resolve("pond.db")));
    database.onCommit(changes -> told.add(new Told(changes, readers.read(Notes::count))));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void changed_whenCommitted_isToldWhatOthersCanAlreadyRead() {
    database.write(tx -> touch(tx, "n1"));

    assertEquals(List.of(new Told(Set.of(new Change(Kind.RUN, "n1")), 1)), told);
  }

  @Test
  void changed_whenTheWorkIsUndone_isNeverTold() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            database.write(
                tx -> {
                  touch(tx, "n1");
                  throw new IllegalArgumentException("undone");
                }));
    database.write(tx -> touch(tx, "n2"));

    assertEquals(List.of(new Told(Set.of(new Change(Kind.RUN, "n2")), 1)), told);
  }

  @Test
  void changed_byTwoWorksOfOneCommit_isToldOnce() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Long> first =
        database.writeAsync(
            tx -> {
              started.countDown();
              await(go);
              tx.changed(Kind.WORKER, "w");
              return touch(tx, "n1");
            });
    started.await();
    CompletableFuture<Long> second =
        database.writeAsync(
            tx -> {
              tx.changed(Kind.WORKER, "w");
              return 0L;
            });
    go.countDown();
    CompletableFuture.allOf(first, second).join();

    Set<Change> both = Set.of(new Change(Kind.WORKER, "w"), new Change(Kind.RUN, "n1"));
    assertEquals(List.of(new Told(both, 1)), told);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void changed_inARead_isRefused() {
    assertThrows(
        IllegalStateException.class,
        () ->
            database.read(
                tx -> {
                  tx.changed(Kind.RUN, "r");
                  return 0;
                }));
  }

  private static long touch(Tx tx, String name) {
    Notes.put(tx, name, "x");
    tx.changed(Kind.RUN, name);
    return 0;
  }
}
