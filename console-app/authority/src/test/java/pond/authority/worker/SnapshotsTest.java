package pond.authority.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.AuthorityBench;
import pond.authority.FakeWorker;
import pond.model.digest.Sha256;
import pond.model.dsse.PayloadType;
import pond.model.statement.TrustSnapshot;

class SnapshotsTest {
  @TempDir Path folder;
  private AuthorityBench bench;

  @BeforeEach
  void start() {
    bench = AuthorityBench.start(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private TrustSnapshot current() throws Exception {
    return TrustSnapshot.decode(
        bench
            .snapshots()
            .current()
            .verifiedBy(bench.vault().root().publicKey(), PayloadType.SNAPSHOT));
  }

  @Test
  void version_overRestartsAndChanges_onlyRises() throws Exception {
    List<Long> seen = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      seen.add(current().version());
      bench.joinByo(FakeWorker.fresh("box"), "acme-web");
      seen.add(current().version());
      bench.restart();
      assertEquals(seen.getLast(), current().version(), "a restart invents no version");
      bench.clock().forward(Duration.ofHours(2));
      seen.add(current().version());
    }
    for (int i = 1; i < seen.size(); i++) {
      assertTrue(seen.get(i) >= seen.get(i - 1), seen.toString());
    }
    assertEquals(9, seen.getLast(), "one of the start, four joins, four renewals");
  }

  @Test
  void current_afterAnHour_isRenewedLongBeforeItExpires() throws Exception {
    TrustSnapshot first = current();
    bench.clock().forward(Duration.ofMinutes(59));
    assertEquals(first.version(), current().version());
    bench.clock().forward(Duration.ofMinutes(1));

    TrustSnapshot next = current();

    assertEquals(first.version() + 1, next.version());
    assertEquals(bench.clock().instant().plus(Duration.ofHours(24)), next.expiresAt());
  }

  @Test
  void current_afterAYearOff_isFresh() throws Exception {
    bench.clock().forward(Duration.ofDays(365));
    bench.restart();

    assertTrue(current().expiresAt().isAfter(bench.clock().instant()));
    assertEquals(2, current().version());
  }

  @Test
  void newerThan_onlyWhatTheAskerLacks() {
    long version = bench.snapshots().version();

    assertEquals(Optional.empty(), bench.snapshots().newerThan(version));
    assertEquals(Optional.empty(), bench.snapshots().newerThan(version + 5));
    assertTrue(bench.snapshots().newerThan(version - 1).isPresent());
  }

  @Test
  void current_commitsToThePinsInForceOnly() throws Exception {
    FakeWorker one = FakeWorker.fresh("one");
    FakeWorker two = FakeWorker.fresh("two");
    var first = bench.joinByo(one, "acme-web");
    Sha256 withOne = current().pinsSha();
    var second = bench.joinByo(two, "acme-web");
    Sha256 withBoth = current().pinsSha();
    assertNotEquals(withOne, withBoth);
    assertEquals(expected(first, second), withBoth);

    bench.control().revoke(second, "alice", "stolen");

    assertEquals(withOne, current().pinsSha());
    assertEquals(1, current().pinCount());
    assertEquals(List.of(two.fingerprint()), List.copyOf(current().revoked()));
  }

  @Test
  void version_manyThreadsChangingAndReading_neverFalls() throws Exception {
    List<FakeWorker> workers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      workers.add(FakeWorker.fresh("box"));
    }
    List<String> falls = new ArrayList<>();
    Thread reader = new Thread(() -> watch(falls));
    reader.start();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      workers.forEach(w -> threads.execute(() -> revokeAtOnce(w)));
    }
    reader.interrupt();
    reader.join();

    assertEquals(List.of(), falls);
    assertEquals(25, current().version());
    assertEquals(12, current().revoked().size());
    assertTrue(
        workers.stream()
            .allMatch(
                w ->
                    bench
                        .workers()
                        .byKeyId(w.keys().signing().toString())
                        .orElseThrow()
                        .revoked()));
  }

  private void revokeAtOnce(FakeWorker worker) {
    bench.control().revoke(bench.joinByo(worker, "acme-web"), "alice", "test");
  }

  private void watch(List<String> falls) {
    long last = 0;
    while (!Thread.interrupted()) {
      long now = bench.snapshots().version();
      if (now < last) {
        falls.add(last + " to " + now);
      }
      last = now;
      Thread.onSpinWait();
    }
  }

  private Sha256 expected(pond.model.id.WorkerId one, pond.model.id.WorkerId two) {
    Sha256.Hasher hash = Sha256.hasher();
    List.of(one, two).stream()
        .map(id -> Sha256.of(bench.workers().byId(id).orElseThrow().pin()))
        .sorted()
        .forEach(digest -> hash.update(digest.bytes()));
    return hash.finish();
  }
}
