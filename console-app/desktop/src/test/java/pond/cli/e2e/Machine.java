package pond.cli.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A machine with a worker: its home, and its daemon when it runs. */
final class Machine implements AutoCloseable {
  private final Installation at;
  private final String name;
  private @Nullable Background daemon;

  Machine(Installation at, String name) {
    this.at = at;
    this.name = name;
  }

  Path home() {
    return at.folder().resolve("worker-" + name);
  }

  /** A command of the machine's owner. */
  Finished worker(String input, String... arguments) throws InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home().toString()));
    return Program.WORKER.run(input, all);
  }

  String fingerprint() throws InterruptedException {
    return worker("", "fingerprint").ok();
  }

  Finished enroll(String code, String... more) throws InterruptedException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "enroll",
                "--orchestrator",
                at.orchestratorUrl(),
                "--code-file",
                "-",
                "--name",
                name,
                "--non-interactive"));
    all.addAll(List.of(more));
    return worker(code + "\n", all.toArray(String[]::new));
  }

  /** Writes the owner's settings. */
  Machine settings(String json) {
    try {
      Files.writeString(home().resolve("worker.json"), json);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the daemon. */
  Background run(String... more) {
    List<String> all = new ArrayList<>(List.of("run"));
    all.addAll(List.of(more));
    all.addAll(List.of("--home", home().toString()));
    Background started = Program.WORKER.start(at.folder().resolve("worker-" + name + ".log"), all);
    daemon = started;
    return started;
  }

  /** SIGKILL to the daemon, if there is one. */
  @Override
  public void close() {
    if (daemon != null) {
      daemon.close();
    }
  }
}
