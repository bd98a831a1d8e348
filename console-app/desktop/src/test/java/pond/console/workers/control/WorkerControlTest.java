package pond.console.workers.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.console.FakeApi;
import pond.console.hop.InlineHop;
import pond.console.kit.Status;
import pond.console.notice.Notices;
import pond.console.notice.Question;
import pond.console.notice.YesAsking;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.words.Words;
import pond.model.api.Reason;
import pond.model.api.WorkerView;

class WorkerControlTest {
  private final Words words = Words.of(Locale.ENGLISH);
  private final FakeApi api = new FakeApi();
  private final InlineHop hop = new InlineHop();
  private final Notices notices = new Notices(hop.clock());
  private final YesAsking asking = new YesAsking("because");
  private final List<Route> gone = new ArrayList<>();
  private final List<WorkerView> changed = new ArrayList<>();
  private final WorkerControl control =
      new WorkerControl(api, hop, words, notices, asking, gone::add, changed::add);

  @Test
  void status_putsWhatAnOperatorDidBeforeWhetherItIsThere() {
    assertEquals(Status.REVOKED, WorkerStatus.of(worker("revoked", true, 1)));
    assertEquals(Status.QUARANTINED, WorkerStatus.of(worker("quarantined", false, 0)));
    assertEquals(Status.PAUSED, WorkerStatus.of(worker("paused", false, 0)));
    assertEquals(Status.OFFLINE, WorkerStatus.of(worker("active", false, 0)));
    assertEquals(Status.BUSY, WorkerStatus.of(worker("active", true, 2)));
    assertEquals(Status.IDLE, WorkerStatus.of(worker("active", true, 0)));
  }

  @Test
  void words_sayHowManyJobsAreLeft() {
    assertEquals("Busy with 2 jobs", WorkerStatus.words(worker("active", true, 2), words));
    assertEquals("Draining, 1 job left", WorkerStatus.words(worker("draining", true, 1), words));
    assertEquals("Drained", WorkerStatus.words(worker("draining", true, 0), words));
  }

  @Test
  void sees_isTheOneSentenceAboutItsGrants() {
    assertEquals(
        "This worker will only receive jobs of: acme-web.",
        WorkerStatus.sees(worker("active", true, 0), words));
  }

  @Test
  void pause_isDoneAtOnceAndCanBeUndone() {
    api.onPost("/v1/workers/w-1/pause", worker("paused", true, 0));
    api.onPost("/v1/workers/w-1/resume", worker("active", true, 0));
    control.pause(worker("active", true, 0));
    assertEquals(List.of(), asking.asked());
    notices.toasts().getFirst().undo().orElseThrow().run();
    assertEquals(
        List.of("/v1/workers/w-1/pause", "/v1/workers/w-1/resume"),
        api.posted().stream().map(FakeApi.Post::path).toList());
    assertEquals("active", changed.getLast().state());
  }

  @Test
  void revoke_asksForReasonAndNameAndTellsTheConsequence() {
    api.onPost("/v1/workers/w-1/revoke", worker("revoked", false, 0));
    control.revoke(worker("active", true, 3));
    Question question = asking.asked().getFirst();
    assertTrue(question.danger());
    assertEquals(Optional.of("gpu-07"), question.typedName());
    assertTrue(question.reason().shortest() > 0);
    assertTrue(question.consequence().contains("3"), question.consequence());
    assertEquals(new Reason("because"), api.posted().getFirst().body());
    assertTrue(notices.toasts().getFirst().undo().isEmpty(), "nothing undoes a revocation");
  }

  @Test
  void revoke_notConfirmed_asksTheAuthorityNothing() {
    WorkerControl careful =
        new WorkerControl(api, hop, words, notices, asking.no(), gone::add, changed::add);
    careful.revoke(worker("active", true, 0));
    assertEquals(List.of(), api.posted());
  }

  @Test
  void rotate_leadsToAFreshCodeWithNoFingerprint() {
    control.rotate(worker("active", true, 0));
    assertEquals(List.of(Route.to(PageId.ENROLLMENT, "mint").with("replace", "w-1")), gone);
  }

  private static WorkerView worker(String state, boolean online, int leases) {
    return new WorkerView(
        "w-1",
        "gpu-07",
        state,
        "pondfp1x",
        "fingerprint",
        Instant.EPOCH,
        List.of("pool:byo", "tenant:acme-web"),
        List.of(),
        online,
        Optional.of(Instant.EPOCH),
        leases,
        0,
        0,
        "Linux",
        List.of());
  }
}
