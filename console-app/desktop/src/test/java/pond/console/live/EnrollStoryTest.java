package pond.console.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import pond.client.Lists;
import pond.model.api.AuditEntry;
import pond.model.api.WorkerView;

/** An operator enrolls a pinned worker by hand; a machine with another key tries the code first. */
class EnrollStoryTest {
  @Test
  void anOperatorEnrollsAPinnedWorker_andAnImpostorIsRefused() throws Exception {
    Path folder = LiveConsole.folder();
    try (LiveConsole console = LiveConsole.open(folder, Locale.ENGLISH).setUp();
        LiveWorker box = new LiveWorker(folder, "box2");
        LiveWorker impostor = new LiveWorker(folder, "impostor")) {
      mint(console, box.fingerprint());
      console.click("enroll-code-reveal");
      String code = console.text("enroll-code");
      assertTrue(code.startsWith("pondec1"), code);
      console.shots("enrollment-waiting");

      assertNotEquals(0, impostor.enroll(console.orchestratorUrl(), code).exit());
      console.awaitText("The machine has a different key.");
      console.shots("enrollment-refused");
      assertEquals(List.of(), workers(console), "nothing was trusted");

      box.enroll(console.orchestratorUrl(), code).ok();
      console.awaitText("box2 is enrolled");
      console.shots("enrollment-enrolled");
      console.click("enroll-open-worker");
      console.awaitText("This worker will only receive jobs of: village-pond.");
      console.shots("worker-enrolled");

      List<AuditEntry> audit =
          console.api().get("/v1/audit?limit=1000", Lists.Entries.class).items();
      assertTrue(
          audit.stream().anyMatch(e -> e.action().equals("enroll.refused")), audit::toString);
      assertFalse(audit.stream().anyMatch(e -> e.detail().contains(code)), "the code is secret");
    }
  }

  /** Pastes the fingerprint as a mail program breaks it, and grants one tenant. */
  private static void mint(LiveConsole console, String fingerprint) {
    console.go("pond://enrollment/mint");
    String broken = fingerprint.substring(0, 30) + "\n  " + fingerprint.substring(30);
    console.type("enroll-fingerprint", "Fingerprint: " + broken);
    console.node("enroll-fingerprint-grouped");
    console.type("enroll-tenant", "village-pond");
    console.click("enroll-tenant-add");
    console.await(
        "the sentence that says what the worker will see",
        () -> console.text("enroll-sees").contains("village-pond"));
    console.shots("enrollment-wizard");
    console.click("enroll-mint");
  }

  private static List<WorkerView> workers(LiveConsole console) {
    return console.api().get("/v1/workers", Lists.Workers.class).items();
  }
}
