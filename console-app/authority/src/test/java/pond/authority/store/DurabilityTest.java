package pond.authority.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.audit.AuditVerdict;
import pond.authority.audit.AuditVerifier;
import pond.model.api.AuditEntry;

/** What was acknowledged is there: under many writers, after SIGKILL, beside a second process. */
class DurabilityTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("pond.db");
  }

  @Test
  void write_manyVirtualThreads_nothingLostAndEachOnesOrderKept() throws Exception {
    try (Database database = Database.open(file)) {
      AuditLog audit = new AuditLog(database, Clock.systemUTC());
      ConcurrentLinkedQueue<Long> acknowledged = new ConcurrentLinkedQueue<>();
      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < 300; t++) {
        String object = "thread-" + t;
        threads.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      for (int i = 0; i < 20; i++) {
                        Map<String, String> detail = Map.of("step", Integer.toString(i));
                        AuditEvent event = new AuditEvent("t", "note", object, detail, "test");
                        acknowledged.add(database.write(tx -> audit.append(tx, event)));
                      }
                    }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertEquals(6000, new HashSet<>(acknowledged).size());
      assertEquals(6000, ((AuditVerdict.Intact) AuditVerifier.verify(audit.all())).count());
      assertStepsInOrder(audit);
    }
  }

  private static void assertStepsInOrder(AuditLog audit) {
    Map<String, Integer> next = new HashMap<>();
    for (AuditEntry entry : audit.all()) {
      int step = next.merge(entry.object(), 1, Integer::sum) - 1;
      assertEquals("{\"step\":\"" + step + "\"}", entry.detail());
    }
  }

  @RepeatedTest(2)
  void write_childKilledInMidLoad_losesNoAcknowledgedWrite() throws Exception {
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < 2; round++) {
      ChildJvm child = ChildJvm.start("", StoreChild.class, "load", file);
      for (int i = 0; i < 1500; i++) {
        acknowledged.add(String.valueOf(child.line()));
      }
      child.kill();
      List<String> rest = child.linesUntilEnd();
      // The kill may have cut the very last line in half; all others are whole.
      acknowledged.addAll(rest.subList(0, Math.max(0, rest.size() - 1)));
    }
    assertTrue(acknowledged.size() >= 3000);
    try (Database database = Database.open(file)) {
      Set<String> found = new HashSet<>(database.<List<String>>read(Notes::names));
      for (String name : acknowledged) {
        assertTrue(found.contains(name), name + " was acknowledged and is lost");
      }
      AuditLog audit = new AuditLog(database, Clock.systemUTC());
      assertEquals(found.size(), ((AuditVerdict.Intact) AuditVerifier.verify(audit.all())).count());
      database.write(tx -> audit.append(tx, new AuditEvent("a", "b", "c", Map.of(), "d")));
    }
  }

  @Test
  void write_besideASecondProcess_isHarmless() throws Exception {
    try (Database database = Database.open(file)) {
      ChildJvm child = ChildJvm.start("", StoreChild.class, "some", file);
      assertEquals("ready", child.line());
      for (int i = 0; i < 200; i++) {
        String name = "n-parent-" + i;
        database.write(
            tx -> {
              Notes.put(tx, name, "x");
              return 1;
            });
      }
      assertEquals(List.of("done"), child.linesUntilEnd());
      assertEquals(400, database.<Long>read(Notes::count));
    }
  }
}
