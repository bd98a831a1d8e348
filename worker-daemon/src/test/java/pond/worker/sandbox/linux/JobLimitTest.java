package pond.worker.sandbox.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Limit;
import pond.model.sandbox.Outcome;
import pond.worker.sandbox.SandboxOutcome;
import pond.worker.sandbox.SandboxRequest;
import pond.worker.sandbox.linux.Lab.Live;
import pond.worker.sandbox.linux.Lab.Ran;

class JobLimitTest {
  private static final long MIB = 1L << 20;
  private static final String FORKS =
      "perl -e 'my $n=0; while ($n<2000) { my $p=fork(); last unless defined $p;"
          + " if (!$p) { sleep 600; exit } $n++ } print \"forks $n\\n\"; $|=1; sleep %s; exit'";

  @Test
  void pids_forkBomb_stopsAtTheLimit() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.PIDS, 50L));
    Ran ran = Lab.sh(Lab.WRITE, limits, FORKS.formatted("0"));
    int forks = Integer.parseInt(ran.out().replaceAll("\\D", ""));
    assertTrue(forks > 30 && forks <= 50, ran.out());
    JobOutcomeTest.assertNothingLeft(ran);
  }

  @Test
  void pids_oneJobAtItsLimit_leavesTheOthersTheirs() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.PIDS, 50L));
    Live first = Lab.live(Lab.WRITE, limits, "echo up; " + FORKS.formatted("600"));
    first.awaitOutput("up");
    Thread.sleep(300);
    Ran second = Lab.sh(Lab.WRITE, limits, FORKS.formatted("0"));
    first.job.cancel();
    first.end();
    int forks = Integer.parseInt(second.out().replaceAll("\\D", ""));
    assertTrue(forks > 30, "the second job had " + forks + " of 50");
  }

  @Test
  void memory_manySmallProcesses_areOutOfMemoryTogether() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.MEMORY, 96 * MIB, Limit.WALL_CLOCK, 30L));
    String script =
        "for i in 1 2 3 4 5 6; do perl -e 'my $x = \"x\" x (32*1024*1024); sleep 600' & done; wait";
    Ran ran = Lab.sh(Lab.WRITE, limits, script);
    assertEquals(Outcome.OUT_OF_MEMORY, ran.outcome().outcome(), ran.outcome().toString());
    JobOutcomeTest.assertNothingLeft(ran);
  }

  @Test
  void memory_oneProcess_cannotPassTheLimit() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.MEMORY, 64 * MIB));
    Ran ran = Lab.sh(Lab.WRITE, limits, "perl -e 'my $x = \"x\" x (200*1024*1024); print 1'");
    assertEquals("", ran.out());
    assertTrue(!ran.outcome().rc().equals(OptionalInt.of(0)), ran.outcome().toString());
  }

  @Test
  void disk_workFill_isDiskLimit() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.WORK, 20 * MIB));
    String script = "for i in 1 2 3 4 5 6; do head -c 8388608 /dev/zero >/work/f$i; done; sleep 60";
    assertDiskLimit(Lab.sh(Lab.WRITE, limits, script));
  }

  @Test
  void disk_outFillInDeepFolders_isDiskLimitUnderReadToo() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.OUT, 4 * MIB));
    String script =
        "mkdir -p /out/a/b/c; for i in 1 2 3 4 5 6; do head -c 1048576 /dev/zero >/out/a/b/c/$i;"
            + " done; sleep 60";
    assertDiskLimit(Lab.sh(Lab.READ, limits, script));
  }

  @Test
  void disk_unlinkedOpenFile_isCounted() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.WORK, 20 * MIB));
    String script = "exec 3>/work/f; rm /work/f; head -c 41943040 /dev/zero >&3; sleep 60";
    assertDiskLimit(Lab.sh(Lab.WRITE, limits, script));
  }

  @Test
  void disk_manyEmptyFiles_areCounted() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.OUT, 4 * MIB));
    String script = "perl -e 'for (1..3000) { open(F, \">/out/$_\"); close F }'; sleep 60";
    assertDiskLimit(Lab.sh(Lab.WRITE, limits, script));
  }

  @Test
  void disk_linkToTheHost_isNotFollowed() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.OUT, 4 * MIB));
    Ran ran = Lab.sh(Lab.WRITE, limits, "ln -s / /out/root; ln -s /usr /out/usr; sleep 2.5");
    assertEquals(OptionalInt.of(0), ran.outcome().rc(), ran.outcome().toString());
  }

  @Test
  void fileSize_onePastTheLimit_isDiskLimit() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.FILE_SIZE, MIB));
    assertDiskLimit(Lab.sh(Lab.WRITE, limits, "exec head -c 4194304 /dev/zero >/work/f"));
  }

  @Test
  void tmpfs_tmpAndShm_stopAtTheirSize() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.MEMORY, 64 * MIB));
    String script =
        "head -c 100000000 /dev/zero >/tmp/f 2>/dev/null; head -c 100000000 /dev/zero >/dev/shm/f"
            + " 2>/dev/null; stat -c %s /tmp/f /dev/shm/f";
    Ran ran = Lab.sh(Lab.WRITE, limits, script);
    assertEquals(16 * MIB + "\n" + 8 * MIB + "\n", ran.out());
  }

  @Test
  void cpu_busyLoop_isTimeout() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.CPU, 1L, Limit.WALL_CLOCK, 60L));
    Ran ran = Lab.sh(Lab.WRITE, limits, "while :; do :; done");
    assertEquals(Outcome.TIMEOUT, ran.outcome().outcome(), ran.outcome().toString());
  }

  @Test
  void openFiles_limit_holds() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.OPEN_FILES, 20L));
    assertEquals("20\n20\n", Lab.sh(Lab.WRITE, limits, "ulimit -Sn; ulimit -Hn").out());
  }

  @Test
  void log_flood_keepsTheHeadWithOneMarkerAndTheJobEnds() throws Exception {
    JobLimits limits = Lab.limits(Map.of(Limit.LOG, 64L * 1024));
    Ran ran = Lab.sh(Lab.WRITE, limits, "echo first; head -c 50000000 /dev/zero; echo e >&2");
    assertEquals(OptionalInt.of(0), ran.outcome().rc());
    assertTrue(ran.out().startsWith("first\n"));
    int marker = ran.out().indexOf("\n[pond: the log limit is reached");
    assertEquals(64 * 1024, marker);
    assertEquals(marker, ran.out().lastIndexOf("\n[pond:"));
    assertEquals("e\n", ran.err());
  }

  @Test
  void log_sinkThatSleeps_doesNotStallTheJob() throws Exception {
    AtomicLong pieces = new AtomicLong();
    SandboxRequest request =
        SandboxRequest.in(
            Lab.newFolders(),
            Lab.WRITE,
            List.of("sh", "-c", "head -c 4000000 /dev/zero; date +%s%N >/out/done"),
            Map.of(),
            Lab.limits(Map.of(Limit.LOG, 1L << 20)));
    SandboxOutcome outcome =
        Lab.sandbox()
            .start(
                request,
                (stream, chunk, at) -> {
                  pieces.incrementAndGet();
                  pause();
                })
            .await();
    assertEquals(OptionalInt.of(0), outcome.rc());
    assertTrue(pieces.get() > 10, pieces + " pieces");
    long ended = Long.parseLong(read(request).strip()) / 1_000_000;
    assertTrue(System.currentTimeMillis() - ended > 200, "the sink was not slower than the job");
    assertTrue(outcome.elapsed().compareTo(Duration.ofSeconds(12)) < 0);
  }

  private static String read(SandboxRequest request) throws Exception {
    return java.nio.file.Files.readString(request.outDir().resolve("done"));
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertDiskLimit(Ran ran) throws Exception {
    assertEquals(Outcome.DISK_LIMIT, ran.outcome().outcome(), ran.outcome().toString());
    assertTrue(ran.outcome().elapsed().compareTo(Duration.ofSeconds(10)) < 0);
    JobOutcomeTest.assertNothingLeft(ran);
  }
}
