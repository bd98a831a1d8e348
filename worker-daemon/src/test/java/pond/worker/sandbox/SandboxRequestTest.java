package pond.worker.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.SandboxProfile;
import pond.model.sandbox.SandboxReport;

class SandboxRequestTest {
  private static final JobFolders FOLDERS = new JobFolders(Path.of("/srv/jobs/one"));
  private static final JobLimits LIMITS = JobLimits.defaults(SandboxProfile.UNTRUSTED_CODE_READ);

  @Test
  void construct_plainRequest_isTaken() {
    assertEquals(List.of("make"), request(List.of("make"), Map.of("A_1", "x=y")).command());
  }

  @Test
  void construct_badCommand_isRefused() {
    refuse(List.of(), Map.of());
    refuse(List.of(""), Map.of());
    refuse(List.of("A=B"), Map.of());
    refuse(List.of("sh", "a\0b"), Map.of());
  }

  @Test
  void construct_badEnvironment_isRefused() {
    refuse(List.of("sh"), Map.of("", "x"));
    refuse(List.of("sh"), Map.of("A B", "x"));
    refuse(List.of("sh"), Map.of("-i", "x"));
    refuse(List.of("sh"), Map.of("POND_OUT", "/etc"));
    refuse(List.of("sh"), Map.of("A", "x\0y"));
  }

  @Test
  void construct_nestedOrRelativeFolders_areRefused() {
    Path work = FOLDERS.work();
    refuseFolders(work, work);
    refuseFolders(work, work.resolve("out"));
    refuseFolders(Path.of("work"), FOLDERS.out());
    refuseFolders(Path.of("/srv/jobs/../keys/x"), FOLDERS.out());
    refuseFolders(Path.of("/"), FOLDERS.out());
  }

  @Test
  void outcome_rcWithoutExit_cannotExist() {
    SandboxReport report = SandboxReport.unconfined(LIMITS);
    OptionalInt none = OptionalInt.empty();
    OptionalInt zero = OptionalInt.of(0);
    assertThrows(
        IllegalArgumentException.class,
        () -> new SandboxOutcome(Outcome.TIMEOUT, zero, none, Duration.ZERO, report, ""));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SandboxOutcome(Outcome.EXITED, none, none, Duration.ZERO, report, ""));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SandboxOutcome(Outcome.EXITED, zero, zero, Duration.ZERO, report, ""));
  }

  @Test
  void jobUser_root_cannotExist() {
    assertThrows(IllegalArgumentException.class, () -> new JobUser(0, 0, true));
  }

  private static void refuse(List<String> command, Map<String, String> env) {
    assertThrows(IllegalArgumentException.class, () -> request(command, env));
  }

  private static void refuseFolders(Path work, Path out) {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new SandboxRequest(
                SandboxProfile.UNTRUSTED_CODE_READ,
                List.of("sh"),
                Map.of(),
                work,
                FOLDERS.needs(),
                out,
                FOLDERS.scratch(),
                LIMITS));
  }

  private static SandboxRequest request(List<String> command, Map<String, String> env) {
    return SandboxRequest.in(FOLDERS, SandboxProfile.UNTRUSTED_CODE_READ, command, env, LIMITS);
  }
}
