package pond.worker.sandbox.linux;

import java.util.Map;
import pond.model.sandbox.Limit;
import pond.model.sandbox.Outcome;

/** The limits that depend on who the daemon is. */
final class JobLimitsAsUser {
  private JobLimitsAsUser() {}

  static void check() throws InterruptedException {
    String forks =
        "perl -e 'my $n=0; while ($n<2000) { my $p=fork(); last unless defined $p;"
            + " if (!$p) { sleep 600; exit } $n++ } exit($n > 30 && $n <= 50 ? 0 : 1)'";
    Lab.Ran bomb = Lab.sh(Lab.WRITE, Lab.limits(Map.of(Limit.PIDS, 50L)), forks);
    require(bomb, Outcome.EXITED);
    String fill = "for i in 1 2 3 4 5 6; do head -c 8388608 /dev/zero >/work/f$i; done; sleep 60";
    require(Lab.sh(Lab.WRITE, Lab.limits(Map.of(Limit.WORK, 20L << 20)), fill), Outcome.DISK_LIMIT);
    String unlinked = "exec 3>/work/f; rm /work/f; head -c 41943040 /dev/zero >&3; sleep 60";
    require(
        Lab.sh(Lab.WRITE, Lab.limits(Map.of(Limit.WORK, 20L << 20)), unlinked), Outcome.DISK_LIMIT);
    // Only an ordinary daemon can be shut out: root looks everywhere.
    String closed = "mkdir /out/d; head -c 1000 /dev/zero >/out/d/f; chmod 000 /out/d; sleep 60";
    require(Lab.sh(Lab.WRITE, Lab.limits(Map.of()), closed), Outcome.DISK_LIMIT);
    String top = "chmod 000 /out /work; sleep 60";
    require(Lab.sh(Lab.WRITE, Lab.limits(Map.of()), top), Outcome.DISK_LIMIT);
    // And the watch over the next job still works.
    require(Lab.sh(Lab.WRITE, Lab.limits(Map.of()), "exit 0"), Outcome.EXITED);
  }

  private static void require(Lab.Ran ran, Outcome outcome) {
    boolean exitedWell = ran.outcome().rc().orElse(0) == 0;
    if (ran.outcome().outcome() != outcome || !exitedWell) {
      throw new IllegalStateException("expected " + outcome + ", was " + ran.outcome());
    }
  }
}
