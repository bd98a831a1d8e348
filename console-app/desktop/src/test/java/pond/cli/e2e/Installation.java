package pond.cli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One authority with its orchestrator, and the machines that belong to the test. */
final class Installation implements AutoCloseable {
  private final Path folder;
  private final List<Machine> machines = new ArrayList<>();
  private String listen = "127.0.0.1:0";
  private String apiListen = "127.0.0.1:0";
  private @Nullable Background serve;
  private String url = "";

  private Installation(Path folder) {
    this.folder = folder;
  }

  static Installation start() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pond-e2e");
    // Under root, jobs run as another user who must get through to the job folders.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Installation made = new Installation(folder);
    made.serve();
    return made;
  }

  Path folder() {
    return folder;
  }

  Path home() {
    return folder.resolve("authority");
  }

  String orchestratorUrl() {
    return url;
  }

  String apiUrl() {
    return "https://" + apiListen;
  }

  /** Starts the authority, the second time on the addresses of the first time. */
  void serve() throws InterruptedException {
    Background started = Program.POND.start(folder.resolve("serve.log"), serveArguments());
    serve = started;
    Path file = home().resolve("serve.json");
    long pid = started.process().pid();
    Await.until(started::said, () -> started.process().isAlive() ? isOf(file, pid) : died(started));
    JsonNode now = read(file);
    url = now.get("orchestrator_url").asText();
    listen = url.substring("https://".length());
    apiListen = now.get("api_url").asText().substring("https://".length());
  }

  List<String> serveArguments() {
    return List.of(
        "serve",
        "--key-file",
        folder.resolve("vault.key").toString(),
        "--listen",
        listen,
        "--api-listen",
        apiListen,
        "--lease",
        "2s",
        "--home",
        home().toString());
  }

  void killAuthority() {
    if (serve != null) {
      serve.close();
    }
  }

  /** A command of the operator. */
  Finished pond(String... arguments) throws InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home().toString()));
    return Program.POND.run("", all);
  }

  /** A code, as the operator hands it on. */
  String mint(String... arguments) throws InterruptedException {
    List<String> all = new ArrayList<>(List.of("mint"));
    all.addAll(List.of(arguments));
    return pond(all.toArray(String[]::new)).ok();
  }

  Machine machine(String name) {
    Machine made = new Machine(this, name);
    machines.add(made);
    return made;
  }

  /** A machine pinned by its fingerprint for byo work of one project. */
  Machine enrolled(String name, String tenant) throws InterruptedException {
    Machine made = machine(name);
    String pinned = made.fingerprint();
    made.enroll(mint("--pool", "byo", "--tenant", tenant, "--fingerprint", pinned)).ok();
    return made;
  }

  /** Submits a run of one stage {@code work} and gives its id. */
  String submit(String project, String tier, String script) throws InterruptedException {
    return submit(RunFiles.oneStage(project, tier, script)).ok();
  }

  Finished submit(String runFile, String... more) throws InterruptedException {
    try {
      Path file = Files.createTempFile(folder, "run", ".json");
      Files.writeString(file, runFile);
      Path bundle = Files.createDirectories(folder.resolve("bundle"));
      Files.writeString(bundle.resolve("input.txt"), "input\n");
      List<String> all =
          new ArrayList<>(List.of("run", "submit", file.toString(), "--bundle", bundle.toString()));
      all.addAll(List.of(more));
      return pond(all.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Follows a run to its end and shows it. */
  JsonNode finished(String run) throws InterruptedException {
    pond("run", "logs", "-f", run).ok();
    return show(run);
  }

  JsonNode show(String run) throws InterruptedException {
    return pond("run", "show", run, "--json").json();
  }

  /** The audit entries of one action. */
  List<JsonNode> audited(String action) throws InterruptedException {
    return pond("audit", "export")
        .ok()
        .lines()
        .map(Finished::parse)
        .filter(entry -> entry.get("action").asText().equals(action))
        .toList();
  }

  @Override
  public void close() throws IOException {
    for (Machine machine : machines) {
      machine.close();
    }
    killAuthority();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static boolean died(Background started) {
    throw new AssertionError("pond serve ended: " + started.said());
  }

  private static boolean isOf(Path file, long pid) {
    // A file that is not of this process was left by one that was killed.
    return Files.exists(file) && read(file).get("pid").asLong() == pid;
  }

  private static JsonNode read(Path file) {
    try {
      return Finished.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
