package pond.console.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import pond.cli.e2e.Program;
import pond.cli.e2e.RunFiles;
import pond.fixture.Lie;
import pond.fixture.TamperingWorker;
import pond.model.api.RunView;

/**
 * Support reviews the result of a worker that lies and has it run again on a trusted machine; then
 * every page is looked at, with what happened in it.
 */
class ReviewStoryTest {
  private static final String SCRIPT = "cp /work/input.txt /out/copy.txt";

  @Test
  void supportReviewsAFlaggedRun_andRunsItAgainOnTrusted() throws Exception {
    Path folder = LiveConsole.folder();
    try (LiveConsole operator = LiveConsole.open(folder, Locale.ENGLISH).setUp();
        TamperingWorker liar = TamperingWorker.at(folder.resolve("liar"));
        LiveWorker trusted = new LiveWorker(folder, "pond-1")) {
      String url = operator.orchestratorUrl();
      String code = operator.mint(liar.fingerprint(), "byo", "village-pond");
      liar.enroll(url, code, "gpu-07").start(Lie.OTHER_INPUT);
      trusted.enroll(url, operator.mint(trusted.fingerprint(), "trusted")).ok();
      trusted.run();
      String run = submit(operator, folder);
      liar.awaitAnswer();

      try (LiveConsole support = invite(operator, folder)) {
        review(support);
        support.await(
            "the comparison after the re-run",
            () ->
                support.says("review-compare", "equal") || support.says("review-compare", "same"));
        support.shots("review-compared");
      }
      RunView view = operator.api().get("/v1/runs/" + run, RunView.class);
      assertEquals("succeeded", view.state());
      assertTrue(view.flagged(), "a decision never changes the verdict");
      assertFalse(view.attestationVerified(), "a decision never changes the verdict");
      new PageTour(operator, run).take();
    }
  }

  private static String submit(LiveConsole operator, Path folder) throws Exception {
    Path file = folder.resolve("run.json");
    Files.writeString(file, RunFiles.oneStage("village-pond", "byo", SCRIPT));
    Path bundle = Files.createDirectories(folder.resolve("bundle"));
    Files.writeString(bundle.resolve("input.txt"), "input\n");
    return Program.POND
        .run(
            "",
            List.of(
                "run",
                "submit",
                file.toString(),
                "--bundle",
                bundle.toString(),
                "--home",
                operator.at().resolve("home").toString()))
        .ok();
  }

  private static LiveConsole invite(LiveConsole operator, Path folder) {
    operator.go("pond://settings?tab=people");
    operator.type("invite-name", "sam");
    operator.click("invite-go");
    operator.click("invite-code-reveal");
    String pairing = operator.text("invite-code");
    LiveConsole support = LiveConsole.connect(folder, "sam", Locale.ENGLISH);
    support.type("pair-address", operator.apiUrl());
    support.type("pair-code", pairing);
    support.shots("pair");
    support.click("pair");
    support.await("the frame", () -> support.visible("console"));
    return support;
  }

  private static void review(LiveConsole support) {
    support.go("pond://review");
    support.node("review-evidence");
    support.shots("review");
    assertTrue(support.disabled("review-accept"), "support may not accept");
    support.click("review-assign-me");
    support.type("review-reason", "The input digest is not the one we sent.");
    support.click("review-rerun");
    if (support.visible("asking-confirm")) {
      support.click("asking-confirm");
    }
    support.node("review-compare");
  }
}
