package pond.worker.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.model.api.ApiProblem;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.statement.BlobRef;
import pond.worker.FakeOrchestrator;
import pond.worker.TestAuthority;
import pond.worker.TestWorker;
import pond.worker.link.LinkException.Kind;

class HostileOrchestratorTest {
  @TempDir Path folder;

  private final TestAuthority authority = new TestAuthority();
  private final LeaseId lease = LeaseId.random(authority.random);
  private FakeOrchestrator fake;
  private TestWorker worker;

  @BeforeEach
  void start() throws Exception {
    fake = new FakeOrchestrator(authority);
    worker = new TestWorker(folder.resolve("home"), fake);
  }

  @AfterEach
  void stop() {
    worker.close();
    fake.close();
  }

  private LinkException refused(int status, ApiProblem problem) {
    fake.refusalStatus = status;
    fake.refuseAll = Optional.of(problem);
    Orchestrator orchestrator = worker.connect();
    return assertThrows(LinkException.class, orchestrator::self);
  }

  @Test
  void self_controlCharactersInAProblem_neverReachTheTerminal() {
    LinkException e =
        refused(400, new ApiProblem("BAD\u001b[31m", "Red \u001b[31m text\r\nforged line", ""));
    assertEquals("UNNAMED", e.code());
    assertFalse(e.getMessage().chars().anyMatch(c -> c < ' '), e.getMessage());
  }

  @Test
  void self_statuses_areSortedByWhatToDo() {
    ApiProblem any = new ApiProblem("ANY", "x", "y");
    assertEquals(Kind.NOT_ENROLLED, refused(401, any).kind());
    assertEquals(Kind.REFUSED, refused(403, any).kind());
    assertEquals(Kind.REVOKED, refused(403, new ApiProblem("REVOKED", "x", "y")).kind());
    assertEquals(Kind.BUSY, refused(429, any).kind());
    assertEquals(Kind.BUSY, refused(503, any).kind());
    assertEquals(Kind.REFUSED, refused(404, any).kind());
  }

  @Test
  void self_answerThatIsNotTheProtocol_isUnreadable() {
    fake.confirm = Optional.of((exchange, body) -> "just text");
    Orchestrator orchestrator = worker.connect();
    assertEquals(Kind.UNREADABLE, assertThrows(LinkException.class, orchestrator::self).kind());
  }

  @Test
  void self_endlessAnswer_isCutOff() {
    fake.confirm = Optional.of((exchange, body) -> "x".repeat(9 << 20));
    Orchestrator orchestrator = worker.connect();
    assertTrue(assertThrows(LinkException.class, orchestrator::self).temporary());
  }

  @Test
  void fetch_moreBytesThanOrdered_takesOnlyWhatWasOrdered() throws Exception {
    byte[] blob = "ordered".getBytes(UTF_8);
    fake.inputs.put(lease, "ordered and a lot more".getBytes(UTF_8));
    Path file = folder.resolve("input");
    InputDownload download =
        new InputDownload(worker.connect(), Persistence.attended(Pause.SLEEP, new Random(1)));
    Sha256 digest =
        download.fetch(lease, new BlobRef(Sha256.of(blob), blob.length), file, () -> true);
    assertEquals(Sha256.of(blob), digest);
    assertEquals("ordered", Files.readString(file));
  }

  @Test
  void fetch_fewerBytesThanOrdered_triesAgainAndEndsWhenCalledOff() {
    fake.inputs.put(lease, "ord".getBytes(UTF_8));
    InputDownload download =
        new InputDownload(worker.connect(), Persistence.attended(time -> {}, new Random(1)));
    BlobRef blob = new BlobRef(Sha256.of(new byte[1]), 7);
    LinkException e =
        assertThrows(
            LinkException.class,
            () ->
                download.fetch(
                    lease, blob, folder.resolve("input"), () -> fake.requests.size() < 5));
    assertEquals(Kind.UNREACHABLE, e.kind());
    assertTrue(fake.requests.size() >= 5);
  }
}
