package pond.console.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pond.cli.e2e.Background;
import pond.cli.e2e.Finished;
import pond.cli.e2e.Program;

/** A partner's machine: the worker program with a home of its own. */
public final class LiveWorker implements AutoCloseable {
  private final Path home;
  private final Path log;
  private final String name;
  private @Nullable Background daemon;

  public LiveWorker(Path folder, String name) {
    this.home = folder.resolve("worker-" + name);
    this.log = folder.resolve("worker-" + name + ".log");
    this.name = name;
  }

  /** What its owner reads aloud to the operator. */
  public String fingerprint() throws InterruptedException {
    return command("", "fingerprint").ok();
  }

  /** Its owner takes up a code. */
  public Finished enroll(String orchestrator, String code) throws InterruptedException {
    return command(
        code + "\n",
        "enroll",
        "--orchestrator",
        orchestrator,
        "--code-file",
        "-",
        "--name",
        name,
        "--non-interactive");
  }

  /** The owner lets jobs without a sandbox run, as machines that cannot confine must. */
  public void settings(String json) throws IOException {
    Files.writeString(home.resolve("worker.json"), json);
  }

  /** Starts the daemon. */
  public void run() {
    daemon = Program.WORKER.start(log, List.of("run", "--home", home.toString()));
  }

  /** SIGKILL. */
  public void kill() {
    if (daemon != null) {
      daemon.close();
      daemon = null;
    }
  }

  private Finished command(String input, String... arguments) throws InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home.toString()));
    return Program.WORKER.run(input, all);
  }

  @Override
  public void close() {
    kill();
  }
}
