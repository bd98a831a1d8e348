package pond.worker.sandbox.linux;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pond.model.sandbox.JobLimits;
import pond.worker.sandbox.JobFolders;
import pond.worker.sandbox.SandboxRequest;

/** Measures what confinement adds to starting a process. Run by hand; prints medians. */
public final class SpawnCost {
  private static final int ROUNDS = 60;

  private SpawnCost() {}

  @FunctionalInterface
  private interface Round {
    void run() throws IOException, InterruptedException;
  }

  public static void main(String[] args) throws Exception {
    JobLimits limits = Lab.limits(Map.of());
    Round plain = () -> new ProcessBuilder("/bin/true").start().waitFor();
    Round confined =
        () -> {
          JobFolders folders = Lab.newFolders();
          SandboxRequest request =
              SandboxRequest.in(folders, Lab.WRITE, List.of("/bin/true"), Map.of(), limits);
          Lab.sandbox().start(request, (s, b, at) -> {}).await();
        };
    measure(plain);
    measure(confined);
    double[] a = measure(plain);
    double[] b = measure(confined);
    print("plain ProcessBuilder", a);
    print("confined job, folders to outcome", b);
    System.out.printf(Locale.ROOT, "added (median): %.1f ms%n", b[ROUNDS / 2] - a[ROUNDS / 2]);
    Runtime.getRuntime().halt(0);
  }

  private static double[] measure(Round round) throws IOException, InterruptedException {
    double[] millis = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long before = System.nanoTime();
      round.run();
      millis[i] = (System.nanoTime() - before) / 1e6;
    }
    Arrays.sort(millis);
    return millis;
  }

  private static void print(String what, double[] sorted) {
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, p95 %.1f ms%n",
        what,
        sorted[ROUNDS / 2],
        sorted[ROUNDS * 95 / 100]);
  }
}
