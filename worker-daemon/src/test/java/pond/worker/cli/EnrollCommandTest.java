package pond.worker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.io.tls.ServerNames;
import pond.model.api.ApiProblem;
import pond.model.code.EnrollmentCode;
import pond.model.fingerprint.RootDigest;
import pond.model.wire.EnrollReply;
import pond.worker.EnrollDesk;
import pond.worker.FakeOrchestrator;
import pond.worker.TestAuthority;

class EnrollCommandTest {
  @TempDir Path folder;

  private final TestAuthority authority = new TestAuthority();
  private FakeOrchestrator orchestrator;
  private EnrollDesk desk;
  private Path home;

  @BeforeEach
  void start() throws IOException {
    orchestrator = new FakeOrchestrator(authority);
    desk = new EnrollDesk(orchestrator);
    home = folder.resolve("home");
  }

  @AfterEach
  void stop() {
    orchestrator.close();
  }

  private Ran enroll(String... more) throws IOException {
    return enroll(desk.code, orchestrator.url(), more);
  }

  private Ran enroll(EnrollmentCode code, String url, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("code"), code.text() + "\n");
    List<String> all = new java.util.ArrayList<>(List.of("enroll", "--orchestrator", url));
    all.addAll(List.of("--code-file", file.toString(), "--non-interactive"));
    all.addAll(List.of(more));
    return Ran.command(home, all.toArray(String[]::new));
  }

  private static RootDigest digest(TestAuthority of) {
    return RootDigest.of(of.root.publicKey().bytes());
  }

  @Test
  void enroll_goodCode_isEnrolledAndTwiceIsUnchanged() throws IOException {
    Ran first = enroll("--json");
    assertEquals(0, first.exit(), first.err());
    assertTrue(first.out().contains("\"status\" : \"enrolled\""), first.out());
    assertTrue(first.out().contains(digest(authority).text()), first.out());
    assertFalse(first.out().contains(desk.code.text()) || first.err().contains(desk.code.text()));
    Ran second = enroll("--json");
    assertEquals(0, second.exit(), second.err());
    assertTrue(second.out().contains("\"status\" : \"unchanged\""), second.out());
    assertEquals(1, desk.enrolled.size());
  }

  @Test
  void enroll_askingForMore_isToldWhatWasNotGranted() throws IOException {
    Ran ran = enroll("--tags", "pool:byo,tenant:acme-web,gpu");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().contains("not granted  gpu"), ran.out());
  }

  @Test
  void enroll_serverOfAnotherAuthority_isRefusedBeforeTheCodeIsSent() throws IOException {
    EnrollmentCode foreign = EnrollmentCode.generate(digest(new TestAuthority()), authority.random);
    Ran ran = enroll(foreign, orchestrator.url());
    assertEquals(78, ran.exit(), ran.err());
    assertTrue(ran.err().contains("OTHER_AUTHORITY"), ran.err());
    assertEquals(List.of(), orchestrator.requests);
  }

  @Test
  void enroll_serverOfAnotherName_isRefused() throws IOException {
    try (FakeOrchestrator elsewhere =
        new FakeOrchestrator(authority, new ServerNames(List.of("pond.example"), List.of()))) {
      Ran ran = enroll(desk.code, elsewhere.url());
      assertEquals(78, ran.exit(), ran.err());
      assertTrue(ran.err().contains("WRONG_NAME"), ran.err());
      assertEquals(List.of(), elsewhere.requests);
    }
  }

  @Test
  void enroll_authorityDigestOfSomebodyElse_isRefusedWithoutConnecting() throws IOException {
    String other = digest(new TestAuthority()).text();
    Ran ran = enroll("--orchestrator-fingerprint", other);
    assertEquals(78, ran.exit(), ran.err());
    assertTrue(ran.err().contains("AUTHORITY_MISMATCH"), ran.err());
    assertEquals(List.of(), orchestrator.requests);
    assertEquals(0, enroll("--orchestrator-fingerprint", digest(authority).text()).exit());
  }

  @Test
  void enroll_relaySwapsThePin_isRefusedAndNothingIsKept() throws IOException {
    TestAuthority liar = new TestAuthority();
    desk.relay =
        reply ->
            new EnrollReply(
                reply.workerId(),
                reply.root(),
                liar.signedPin(desk.enrolled.getFirst().keys(), EnrollDesk.GRANTED),
                reply.snapshot(),
                reply.challenge());
    Ran ran = enroll();
    assertEquals(78, ran.exit(), ran.err());
    assertTrue(ran.err().contains("PIN_NOT_SIGNED"), ran.err());
    assertFalse(Files.exists(home.resolve("enrollment.json")));
  }

  private Ran refusedWith(String code) throws IOException {
    desk.refusal = Optional.of(new ApiProblem(code, "Refused for a reason.", "Ask."));
    return enroll("--json");
  }

  @Test
  void enroll_refusals_haveTheirOwnExitCodes() throws IOException {
    for (String code : List.of("CODE_EXPIRED", "CODE_USED", "CODE_REVOKED", "ENROLL_REFUSED")) {
      Ran ran = refusedWith(code);
      assertEquals(65, ran.exit(), code);
      assertTrue(ran.out().contains("\"code\" : \"" + code + "\""), ran.out());
    }
    assertEquals(77, refusedWith("FINGERPRINT_MISMATCH").exit());
  }

  @Test
  void enroll_mistypedOrWrongText_isRefusedByName() throws IOException {
    String code = desk.code.text();
    String swapped =
        code.substring(0, 30) + (code.charAt(30) == 'q' ? 'p' : 'q') + code.substring(31);
    for (String wrong : List.of(swapped, digest(authority).text(), code.substring(0, 40), "")) {
      Path file = Files.writeString(folder.resolve("wrong"), wrong);
      Ran ran =
          Ran.command(
              home, "enroll", "--orchestrator", orchestrator.url(), "--code-file", file.toString());
      assertEquals(65, ran.exit(), ran.err());
      assertTrue(ran.err().contains("(EC_"), ran.err());
    }
    assertEquals(List.of(), orchestrator.requests);
  }

  @Test
  void enroll_orchestratorGone_saysUnreachable() throws IOException {
    orchestrator.stop();
    Ran ran = enroll();
    assertEquals(69, ran.exit(), ran.err());
  }

  @Test
  void enroll_orchestratorComesLater_isWaitedFor() throws Exception {
    orchestrator.stop();
    Thread later =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Thread.sleep(1500);
                    orchestrator.start();
                  } catch (InterruptedException | IOException e) {
                    throw new IllegalStateException(e);
                  }
                });
    Ran ran = enroll("--wait", "30s");
    later.join();
    assertEquals(0, ran.exit(), ran.err());
  }

  @Test
  void enroll_homeOfAnotherAuthority_isRefused() throws IOException {
    assertEquals(0, enroll().exit());
    TestAuthority other = new TestAuthority();
    try (FakeOrchestrator theirs = new FakeOrchestrator(other)) {
      Ran ran = enroll(new EnrollDesk(theirs).code, theirs.url());
      assertEquals(78, ran.exit(), ran.err());
      assertTrue(ran.err().contains("ENROLLED_ELSEWHERE"), ran.err());
    }
  }

  @Test
  void enroll_inlineCode_worksAndWarns() {
    Ran ran =
        Ran.command(
            home, "enroll", "--orchestrator", orchestrator.url(), "--code", desk.code.text());
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.err().contains("visible to others"), ran.err());
    assertFalse(ran.err().contains(desk.code.text()), ran.err());
  }

  @Test
  void enroll_withoutACode_saysHowToGiveOne() {
    Ran ran =
        Ran.command(home, "enroll", "--orchestrator", orchestrator.url(), "--non-interactive");
    assertEquals(2, ran.exit(), ran.err());
    assertTrue(ran.err().contains("--code-file"), ran.err());
  }

  @Test
  void enroll_addressThatIsNoAddress_isAUsageError() throws IOException {
    for (String bad :
        List.of("http://localhost:1", "localhost:7443", "https://u:p@h", "https://h/x")) {
      assertEquals(2, enroll(desk.code, bad).exit(), bad);
    }
  }
}
