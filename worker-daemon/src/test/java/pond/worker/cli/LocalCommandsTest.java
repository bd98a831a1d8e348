package pond.worker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.model.api.ApiProblem;
import pond.model.fingerprint.Fingerprint;
import pond.worker.EnrollDesk;
import pond.worker.ExitCode;
import pond.worker.FakeOrchestrator;
import pond.worker.TestAuthority;
import pond.worker.home.HomeLock;

class LocalCommandsTest {
  @TempDir Path folder;

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void fingerprint_printsExactlyOneLineAndStaysTheSame() throws IOException {
    Path home = folder.resolve("home");
    Ran first = Ran.command(home, "fingerprint");
    assertEquals(0, first.exit(), first.err());
    assertEquals(1, first.out().lines().count());
    assertEquals(first.out().strip(), Fingerprint.parse(first.out().strip()).text());
    assertEquals(first.out(), Ran.command(home, "fingerprint").out());
    assertEquals("rwx------", mode(home.resolve("keys")));
    for (String key : List.of("signing.key", "sealing.key", "tls.pem")) {
      assertEquals("rw-------", mode(home.resolve("keys").resolve(key)), key);
    }
  }

  @Test
  void fingerprint_jsonAndLong_nameTheKeysAndNoSecret() throws IOException {
    Path home = folder.resolve("home");
    String json = Ran.command(home, "fingerprint", "--json").out();
    String text = Ran.command(home, "fingerprint", "--long").out();
    String seed = Files.readString(home.resolve("keys/signing.key")).strip();
    assertTrue(json.contains("\"fingerprint\" : \"pondfp1"), json);
    assertTrue(text.contains("sealing key  age1"), text);
    assertFalse(json.contains(seed) || text.contains(seed) || text.contains("SECRET"));
  }

  @Test
  void fingerprint_keyReadableByOthers_isRefusedWithTheFix() throws IOException {
    Path home = folder.resolve("home");
    assertEquals(0, Ran.command(home, "fingerprint").exit());
    Path key = home.resolve("keys/signing.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    Ran ran = Ran.command(home, "fingerprint", "--json");
    assertEquals(66, ran.exit());
    assertTrue(ran.out().contains("KEY_FILE_UNSAFE"), ran.out());
    assertTrue(ran.err().contains("chmod 600"), ran.err());
  }

  @Test
  void fingerprint_oneKeyMissing_isDamageAndMakesNoNewOnes() throws IOException {
    Path home = folder.resolve("home");
    assertEquals(0, Ran.command(home, "fingerprint").exit());
    Files.delete(home.resolve("keys/sealing.key"));
    Ran ran = Ran.command(home, "fingerprint");
    assertEquals(66, ran.exit(), ran.err());
    assertFalse(Files.exists(home.resolve("keys/sealing.key")));
  }

  @Test
  void status_withoutAWorker_saysNotRunning() {
    Ran ran = Ran.command(folder.resolve("home"), "status", "--json");
    assertEquals(5, ran.exit());
    assertTrue(ran.out().contains("\"running\" : false"), ran.out());
  }

  @Test
  void run_notEnrolled_saysWhatToDo() {
    Ran ran = Ran.command(folder.resolve("home"), "run");
    assertEquals(4, ran.exit());
    assertTrue(ran.err().contains("pond-worker enroll"), ran.err());
  }

  @Test
  void run_secondOnOneHome_isRefused() throws IOException {
    Path home = folder.resolve("home");
    try (FakeOrchestrator orchestrator = new FakeOrchestrator(new TestAuthority())) {
      EnrollDesk desk = new EnrollDesk(orchestrator);
      Path code = Files.writeString(folder.resolve("code"), desk.code.text());
      String[] enroll = {
        "enroll", "--orchestrator", orchestrator.url(), "--code-file", code.toString()
      };
      assertEquals(0, Ran.command(home, enroll).exit());
      try (HomeLock lock = HomeLock.take(home.resolve("run.lock")).orElseThrow()) {
        assertTrue(lock.describe(home).contains(home.toString()));
        Ran ran = Ran.command(home, "run", "--drain-and-exit", "--json");
        assertEquals(73, ran.exit());
        assertTrue(ran.out().contains("HOME_IN_USE"), ran.out());
      }
      assertEquals(0, Ran.command(home, "run", "--drain-and-exit").exit());
    }
  }

  @Test
  void run_badSettings_nameTheField() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    for (String bad :
        List.of(
            "{\"concurency\": 2}",
            "{\"concurrency\": 0}",
            "{\"concurrency\": \"2\"}",
            "{\"limits\": {\"pids\": 1}}",
            "{\"tiers\": [\"best\"]}",
            "{\"concurrency\": 1, \"concurrency\": 2}",
            "{")) {
      Files.writeString(home.resolve("worker.json"), bad);
      Ran ran = Ran.command(home, "run");
      assertEquals(64, ran.exit(), bad + ran.err());
      assertTrue(ran.err().contains("worker.json"), ran.err());
    }
  }

  @Test
  void doctor_freshHome_failsWithIdsAndFixes() {
    Ran ran = Ran.command(folder.resolve("home"), "doctor", "--json", "--offline");
    assertEquals(3, ran.exit(), ran.err());
    assertTrue(ran.out().contains("\"id\" : \"enrolled\""), ran.out());
    assertTrue(ran.out().contains("\"word\" : \"fail\""), ran.out());
  }

  @Test
  void doctor_enrolledAndReachable_checksTheWholeWay() throws IOException {
    Path home = folder.resolve("home");
    try (FakeOrchestrator orchestrator = new FakeOrchestrator(new TestAuthority())) {
      EnrollDesk desk = new EnrollDesk(orchestrator);
      Path code = Files.writeString(folder.resolve("code"), desk.code.text());
      String[] enroll = {
        "enroll", "--orchestrator", orchestrator.url(), "--code-file", code.toString()
      };
      assertEquals(0, Ran.command(home, enroll).exit());
      Ran ran = Ran.command(home, "doctor");
      for (String id : List.of("dns", "tcp", "tls", "clock", "standing", "enrolled", "keys")) {
        assertTrue(ran.out().contains("ok    " + id), id + "\n" + ran.out());
      }
    }
  }

  @Test
  void doctor_revoked_saysSoAndThatTheServerIsTheRightOne() throws IOException {
    Path home = folder.resolve("home");
    try (FakeOrchestrator orchestrator = new FakeOrchestrator(new TestAuthority())) {
      EnrollDesk desk = new EnrollDesk(orchestrator);
      Path code = Files.writeString(folder.resolve("code"), desk.code.text());
      String[] enroll = {
        "enroll", "--orchestrator", orchestrator.url(), "--code-file", code.toString()
      };
      assertEquals(0, Ran.command(home, enroll).exit());
      orchestrator.refusalStatus = 403;
      orchestrator.refuseAll = Optional.of(new ApiProblem("REVOKED", "Revoked.", "Ask."));
      Ran ran = Ran.command(home, "doctor");
      assertEquals(3, ran.exit());
      assertTrue(ran.out().contains("ok    tls"), ran.out());
      assertTrue(ran.out().matches("(?s).*FAIL  standing.*REVOKED.*"), ran.out());
    }
  }

  @Test
  void help_ofEveryCommand_listsTheExitCodes() {
    for (String command : List.of("fingerprint", "enroll", "run", "status", "doctor")) {
      String help = Ran.bare(command, "--help").out();
      for (ExitCode code : ExitCode.values()) {
        assertTrue(help.matches("(?s).*\\R +" + code.code() + "  +\\S.*"), command + " " + code);
      }
    }
  }

  @Test
  void exitCodes_areTheDocumentedOnes() throws IOException {
    String spec =
        Files.readString(Path.of(System.getProperty("pond.root"), "docs/spec/exit-codes.md"));
    for (ExitCode code : ExitCode.values()) {
      String row = "| " + code.code() + " | " + code.meaning() + " |";
      assertTrue(spec.contains(row), row);
    }
  }
}
