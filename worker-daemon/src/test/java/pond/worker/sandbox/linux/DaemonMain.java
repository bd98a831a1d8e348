package pond.worker.sandbox.linux;

import java.util.List;
import java.util.Map;

/** A small daemon of its own process, for tests that kill it or run it as another user. */
public final class DaemonMain {
  private DaemonMain() {}

  /** {@code die}: starts a job and halts. {@code escape}: tries every escape attempt. */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "die" -> {
        Lab.Live live = Lab.live(Lab.WRITE, Lab.limits(Map.of()), "echo up; sleep 600 & sleep 600");
        live.awaitOutput("up");
        System.out.println("scratch=" + live.folders.scratch());
        System.out.flush();
        Thread.sleep(200);
        Runtime.getRuntime().halt(9);
      }
      case "escape" -> {
        Lab.Ran ran = Lab.sh("id -u; exit 7");
        System.out.println("daemon uid=" + Lab.user().uid() + " drops=" + Lab.user().dropsRoot());
        System.out.println("rc=" + ran.outcome().rc());
        List<String> reached = EscapeTest.reached();
        JobLimitsAsUser.check();
        System.out.println("reached=" + reached);
        Runtime.getRuntime().halt(reached.isEmpty() ? 0 : 1);
      }
      default -> throw new IllegalArgumentException(Map.of("mode", args[0]).toString());
    }
  }
}
