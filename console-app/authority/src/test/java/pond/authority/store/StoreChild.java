package pond.authority.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;

/** What the child process does. Every line it prints was acknowledged by the store before. */
final class StoreChild {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private StoreChild() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]);
    switch (args[0]) {
      case "load" -> load(file);
      case "some" -> some(file);
      case "disk-error" -> diskError(file);
      case "faults" -> faults(file);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** Writes from many threads until it is killed. */
  private static void load(Path file) throws InterruptedException {
    Database database = Database.open(file);
    AuditLog audit = new AuditLog(database, Clock.systemUTC());
    String round = "n" + ProcessHandle.current().pid();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String prefix = round + "." + i + ".";
      threads.add(Thread.ofVirtual().start(() -> writeForEver(database, audit, prefix)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void writeForEver(Database database, AuditLog audit, String prefix) {
    for (int i = 0; ; i++) {
      String name = prefix + i;
      database.write(
          tx -> {
            Notes.put(tx, name, "x");
            return audit.append(tx, new AuditEvent("child", "note", name, Map.of(), "test"));
          });
      OUT.println(name);
    }
  }

  /** Writes two hundred notes beside another process. */
  private static void some(Path file) {
    try (Database database = Database.open(file)) {
      OUT.println("ready");
      for (int i = 0; i < 200; i++) {
        String name = "n-child-" + i;
        database.write(
            tx -> {
              Notes.put(tx, name, "x");
              return 1;
            });
      }
    }
    OUT.println("done");
  }

  private static void diskError(Path file) {
    Database database = Database.open(file);
    try {
      for (int i = 0; i < 1000; i++) {
        String name = "n%04d".formatted(i);
        putBlob(database, name);
        OUT.println("saved " + name);
      }
    } catch (StoreFailedException e) {
      OUT.println("first failure " + e.reason());
    }
    try {
      putBlob(database, "n-later");
    } catch (StoreFailedException e) {
      OUT.println("second failure " + e.reason());
    }
    if (database.<Long>read(Notes::count) > 0) {
      OUT.println("reads still work");
    }
    database.close();
    OUT.println("closed");
  }

  /** Enough to fill the log once, carrying on after a full disk; see StoreFaultLoop. */
  private static void faults(Path file) {
    try (Database database = Database.open(file)) {
      for (int i = 0; i < 100; i++) {
        String name = "n%04d".formatted(i);
        try {
          putBlob(database, name);
          OUT.println("saved " + name);
        } catch (StorageFullException e) {
          OUT.println("full " + name);
        }
      }
      OUT.println("ended well");
    } catch (StoreException e) {
      OUT.println("ended " + e.reason());
    }
  }

  private static void putBlob(Database database, String name) {
    database.write(
        tx -> tx.update("INSERT INTO meta(name, value) VALUES (?, ?)", name, new byte[100_000]));
  }
}
