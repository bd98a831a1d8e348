package pond.authority.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.AuthorityBench;
import pond.authority.RunBench;
import pond.authority.TestWorker;
import pond.model.api.desk.AttentionItem;
import pond.model.api.desk.Checklist;
import pond.model.api.desk.HourCount;
import pond.model.api.desk.OverviewView;
import pond.model.api.desk.QueueDepth;
import pond.model.dsse.Envelope;
import pond.model.id.RunId;
import pond.model.tag.TenantId;

class OverviewTest {
  @TempDir Path folder;
  private RunBench bench;

  @BeforeEach
  void start() {
    bench = new RunBench(folder);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private OverviewView look() {
    return bench.authority().desk().overview().look();
  }

  private static List<String> kinds(OverviewView view) {
    return view.attention().stream().map(AttentionItem::kind).toList();
  }

  @Test
  void look_freshInstallation_needsNobody() {
    OverviewView view = look();
    assertEquals(List.of(), view.attention());
    assertEquals(Map.of(), view.workersByState());
    assertEquals(new Checklist(false, false, false), view.checklist());
    assertEquals(24, view.hours().size());
    assertEquals(Optional.empty(), view.lastFlaggedAt());
    assertEquals(
        List.of("trusted", "byo", "any"), view.queues().stream().map(QueueDepth::tier).toList());
  }

  @Test
  void look_jobThatNoWorkerMayTake_isUnplaceable() {
    RunId run = bench.submit(RunBench.TWO_STAGES);
    OverviewView view = look();
    assertEquals(List.of("unplaceable"), kinds(view));
    assertEquals("pond://runs/" + run.value(), view.attention().getFirst().link());
    assertEquals(new QueueDepth("byo", 1, 0), view.queues().get(1));

    bench.join("gpu-1", "acme-web");
    assertEquals(List.of(), kinds(look()));
  }

  @Test
  void look_resultFlaggedAndWorkerSilent_tellsBothAndCounts() {
    TestWorker worker = bench.join("gpu-1", "acme-web");
    RunId run = bench.submit(RunBench.TWO_STAGES);
    TestWorker.Held held = worker.take();
    assertEquals(Map.of("busy", 1), look().workersByState());
    Envelope signed = worker.sign(worker.honest(held, 0, Map.of("a.txt", "a")));
    worker.submit(held, signed, e -> new Envelope(e.payloadType(), e.payload(), List.of()));

    OverviewView view = look();
    assertEquals(List.of("flagged"), kinds(view));
    assertEquals("pond://review/" + run.value() + "/build/1", view.attention().getFirst().link());
    assertEquals(Map.of("idle", 1), view.workersByState());
    assertEquals(1, view.hours().getLast().flagged());
    assertEquals(1, view.hours().stream().mapToInt(HourCount::flagged).sum());
    assertTrue(view.lastFlaggedAt().isPresent());
    assertEquals(new Checklist(false, true, false), view.checklist());
    assertEquals("result.recorded", view.recent().getFirst().action());

    bench.clock().forward(Duration.ofMinutes(5));
    OverviewView later = look();
    assertEquals(List.of("flagged", "lost_worker"), kinds(later));
    assertEquals(Map.of("offline", 1), later.workersByState());
  }

  @Test
  void look_codeAboutToExpire_isTold() {
    bench
        .authority()
        .codes()
        .mint(
            AuthorityBench.request(
                Optional.empty(), List.of("byo"), List.of("acme-web"), List.of()),
            "anna");
    assertEquals(List.of(), kinds(look()));
    bench.clock().forward(Duration.ofMinutes(50));
    assertEquals(List.of("expiring_code"), kinds(look()));
    bench.clock().forward(Duration.ofMinutes(10));
    assertEquals(List.of(), kinds(look()));
  }

  @Test
  void look_firstSteps_areTickedOff() {
    bench.authority().desk().tenants().add(TenantId.parse("acme-web"), "Acme", "anna");
    TestWorker worker = bench.join("gpu-1", "acme-web");
    bench.submit(RunBench.TWO_STAGES);
    TestWorker.Held held = worker.take();
    worker.submit(held, worker.sign(worker.honest(held, 1, Map.of())), e -> e);

    OverviewView view = look();
    assertEquals(new Checklist(true, true, true), view.checklist());
    HourCount now = view.hours().getLast();
    assertEquals("1 0 1", now.verified() + " " + now.flagged() + " " + now.failed());
  }
}
