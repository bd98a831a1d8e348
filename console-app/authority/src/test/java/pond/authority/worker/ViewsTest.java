package pond.authority.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.AuthorityBench;
import pond.authority.FakeWorker;
import pond.authority.store.Tx;
import pond.model.api.PoolView;
import pond.model.api.WorkerView;
import pond.model.id.WorkerId;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.TagSet;
import pond.model.wire.LeaseRequest;

class ViewsTest {
  private static final String RUN = "r-aaaaaaaaaaaa";

  @TempDir Path folder;
  private AuthorityBench bench;
  private final FakeWorker worker = FakeWorker.fresh("box");
  private WorkerId id;
  private int made;

  @BeforeEach
  void start() {
    bench = AuthorityBench.start(folder);
    id = bench.joinByo(worker, "acme-web");
    bench.database().write(ViewsTest::run);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void seen() {
    LeaseRequest request =
        new LeaseRequest(
            "0".repeat(32),
            1,
            TagSet.parse("tenant:acme-web,gpu"),
            List.of(SandboxProfile.parse("untrusted-code-read").orElseThrow()),
            0,
            0);
    bench
        .database()
        .write(
            tx -> {
              Worker known = bench.workers().find(tx, id).orElseThrow();
              return bench.workers().seen(tx, known, request, bench.clock().instant());
            });
  }

  private WorkerView view() {
    WorkerView one = bench.workerViews().find(id).orElseThrow();
    assertTrue(bench.workerViews().list().contains(one), "list and find agree");
    return one;
  }

  @Test
  void view_ofANewWorker_showsGrantsAndThatItIsOffline() {
    WorkerView view = view();

    assertEquals("box", view.name());
    assertEquals("active", view.state());
    assertEquals("fingerprint", view.pinnedHow());
    assertEquals(worker.fingerprint().text(), view.fingerprint());
    assertEquals(List.of("pool:byo", "tenant:acme-web"), view.grantedTags());
    assertEquals("linux amd64 0.1.0 on partner-box", view.platform());
    assertFalse(view.online());
    assertEquals(0, view.leases());
  }

  @Test
  void view_online_forFortyFiveSecondsAfterItWasSeen() {
    seen();
    assertTrue(view().online());
    assertEquals(List.of("gpu", "tenant:acme-web"), view().askedTags());
    assertEquals(List.of("untrusted-code-read"), view().profiles());

    bench.clock().forward(Duration.ofSeconds(45));
    assertTrue(view().online());
    bench.clock().forward(Duration.ofMillis(1));
    assertFalse(view().online());
  }

  @Test
  void view_revoked_isNeverOnline() {
    seen();
    bench.control().revoke(id, "alice", "stolen");

    assertFalse(view().online());
    assertEquals("revoked", view().state());
  }

  @Test
  void view_counts_leasesAndVerdictsOfThisWorkerAlone() {
    WorkerId other = bench.joinByo(FakeWorker.fresh("other"), "acme-web");
    bench
        .database()
        .write(
            tx -> {
              result(tx, id, "verified");
              result(tx, id, "verified");
              result(tx, id, "flagged");
              result(tx, other, "flagged");
              job(tx, "untrusted-code-read|pool:byo,tenant:acme-web", id);
              return job(tx, "untrusted-code-read|pool:byo,tenant:acme-web", id);
            });

    WorkerView view = view();
    assertEquals(2, view.verified());
    assertEquals(1, view.flagged());
    assertEquals(2, view.leases());
    WorkerView rest = bench.workerViews().find(other).orElseThrow();
    assertEquals(List.of(0L, 1L, 0L), List.of(rest.verified(), rest.flagged(), 0L + rest.leases()));
  }

  @Test
  void pools_countMembersOnlineReadyAndLeased() {
    bench.joinTrusted(FakeWorker.fresh("own"));
    WorkerId gone = bench.joinTrusted(FakeWorker.fresh("gone"));
    bench.control().revoke(gone, "alice", "sold");
    seen();
    bench
        .database()
        .write(
            tx -> {
              ready(tx, "untrusted-code-read|pool:byo,tenant:acme-web");
              ready(tx, "untrusted-code-write|pool:byo,tenant:other");
              ready(tx, "untrusted-code-write|gpu,pool:trusted");
              ready(tx, "none|");
              ready(tx, "none|gpu");
              return job(tx, "untrusted-code-read|pool:byo,tenant:acme-web", id);
            });

    assertEquals(
        List.of(
            new PoolView("pool:trusted", 1, 0, 1, 0),
            new PoolView("pool:byo", 1, 1, 2, 1),
            new PoolView("any", 2, 1, 2, 0)),
        bench.poolViews().list());
  }

  private static int run(Tx tx) {
    tx.update(
        "INSERT INTO run(run_id, tenant, run_file, input_sha, state, version, submitted_by,"
            + " submitted_at) VALUES(?,'acme-web',x'00','00','running',1,'alice',0)",
        RUN);
    return tx.update(
        "INSERT INTO stage(run_id, stage_id, position, state, tier, profile, required_tags, spec)"
            + " VALUES(?,'s',0,'ready','byo','untrusted-code-read','','{}')",
        RUN);
  }

  private int ready(Tx tx, String queue) {
    return tx.update(
        "INSERT INTO job(job_id, run_id, stage_id, tenant, queue_key, state, attempt, fence,"
            + " retries_left, input_sha) VALUES(?,?,'s','acme-web',?,1,0,1,0,'00')",
        "j" + made++,
        RUN,
        queue);
  }

  private int job(Tx tx, String queue, WorkerId holder) {
    ready(tx, queue);
    return tx.update(
        "UPDATE job SET state=2, worker_id=? WHERE job_id=?", holder.value(), "j" + (made - 1));
  }

  private void result(Tx tx, WorkerId by, String verdict) {
    String lease = "l" + made++;
    tx.update(
        "INSERT INTO lease(lease_id, job_id, run_id, stage_id, tenant, attempt, fence, worker_id,"
            + " nonce, state, leased_at) VALUES(?,'j',?,'s','acme-web',?,1,?,'n','recorded',0)",
        lease,
        RUN,
        made,
        by.value());
    tx.update(
        "INSERT INTO result(lease_id, job_id, run_id, stage_id, attempt, envelope, verdict,"
            + " received_at) VALUES(?,'j',?,'s',?,x'00',?,?)",
        lease,
        RUN,
        made,
        verdict,
        Instant.EPOCH);
  }
}
