package pond.console.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import pond.client.ClientException;
import pond.client.Lists;
import pond.model.api.WorkerView;

/** A partner's worker goes offline; the operator drains it and then revokes it. */
class WorkerStoryTest {
  @Test
  void aPartnersWorkerGoesOffline_isDrained_andRevoked() throws Exception {
    Path folder = LiveConsole.folder();
    try (LiveConsole console = LiveConsole.open(folder, Locale.ENGLISH).setUp();
        LiveWorker worker = new LiveWorker(folder, "partner-1")) {
      String code = console.mint(worker.fingerprint(), "byo", "village-pond");
      worker.enroll(console.orchestratorUrl(), code).ok();
      worker.run();
      WorkerView view = console.api().get("/v1/workers", Lists.Workers.class).items().getFirst();
      console.go("pond://workers/" + view.workerId());
      console.await("an idle worker", () -> console.says("worker-status", "Idle"));

      worker.kill();
      console.await("that it is offline", () -> console.says("worker-status", "Offline"));
      console.shots("worker-offline");

      console.click("worker-drain");
      console.await("that it is drained", () -> console.says("worker-status", "Drained"));
      console.click("worker-revoke");
      console.type("asking-reason", "the partner left the programme");
      console.type("asking-name", "partner-1");
      console.shots("worker-revoke");
      console.click("asking-confirm");
      console.await("that it is revoked", () -> console.says("worker-status", "Revoked"));
      console.awaitText("the partner left the programme");
      console.shots("worker-revoked");

      assertEquals("revoked", state(console, view));
      String fingerprint = worker.fingerprint();
      ClientException refused =
          assertThrows(
              ClientException.class, () -> console.mint(fingerprint, "byo", "village-pond"));
      assertEquals("FP_REVOKED", refused.problem().code());
    }
  }

  private static String state(LiveConsole console, WorkerView view) {
    return console.api().get("/v1/workers/" + view.workerId(), WorkerView.class).state();
  }
}
