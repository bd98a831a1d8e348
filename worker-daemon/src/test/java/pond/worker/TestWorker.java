package pond.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import pond.io.tls.TlsContexts;
import pond.model.id.LeaseId;
import pond.model.key.SigningPublicKey;
import pond.model.sandbox.Outcome;
import pond.model.statement.Order;
import pond.model.tag.TagSet;
import pond.worker.config.Overrides;
import pond.worker.config.Settings;
import pond.worker.config.SettingsLoader;
import pond.worker.daemon.Daemon;
import pond.worker.daemon.DaemonTools;
import pond.worker.home.Enrollment;
import pond.worker.home.EnrollmentStore;
import pond.worker.home.IdentityStore;
import pond.worker.home.WorkerHome;
import pond.worker.home.WorkerIdentity;
import pond.worker.job.JobEvents;
import pond.worker.link.Orchestrator;
import pond.worker.link.OrchestratorUrl;
import pond.worker.sandbox.JobUser;
import pond.worker.sandbox.Sandbox;
import pond.worker.trust.Refusal;

/** An enrolled worker in a temporary home, with real keys and real connections. */
public final class TestWorker implements AutoCloseable {
  public final WorkerHome home;
  public final WorkerIdentity identity;
  public final Events events = new Events();
  private final FakeOrchestrator fake;
  private final List<Orchestrator> connections = new ArrayList<>();

  /** What was told about jobs, as short lines. */
  public static final class Events implements JobEvents {
    public final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void ignored(LeaseId lease, Refusal refusal) {
      lines.add("ignored " + refusal.reason());
    }

    @Override
    public void taken(Order order) {
      lines.add("taken");
    }

    @Override
    public void ended(Order order, Outcome outcome, Optional<Integer> rc, String detail) {
      lines.add("ended " + outcome.wire());
    }

    @Override
    public void abandoned(Order order) {
      lines.add("abandoned");
    }
  }

  public TestWorker(Path folder, FakeOrchestrator fake) throws Exception {
    this.fake = fake;
    this.home = new WorkerHome(folder).prepare();
    this.identity = new IdentityStore(home.keys()).loadOrCreate();
    TestAuthority authority = fake.authority;
    TagSet granted = TagSet.parse("pool:byo,tenant:acme-web");
    new EnrollmentStore(home)
        .save(
            new Enrollment(
                fake.url(),
                authority.workerId,
                authority.root.publicKey(),
                authority.signedPin(identity.publicKeys(), granted),
                "test",
                Instant.now()),
            authority.snapshot(1, Instant.now()));
    fake.worker = Optional.of(identity.tls().pin());
  }

  public Orchestrator connect() {
    SigningPublicKey root = fake.authority.root.publicKey();
    Orchestrator orchestrator =
        new Orchestrator(
            OrchestratorUrl.parse(fake.url()),
            TlsContexts.client(
                Optional.of(identity.tls()),
                key -> SigningPublicKey.of(key).equals(root),
                Clock.systemUTC(),
                new SecureRandom()));
    connections.add(orchestrator);
    return orchestrator;
  }

  public Settings settings(Map<String, String> environment) throws ProblemException {
    return new SettingsLoader(environment, home.root(), "test-host").load(Overrides.NONE);
  }

  public Daemon daemon(Sandbox sandbox, long mostJobs) throws Exception {
    return daemon(sandbox, mostJobs, Map.of());
  }

  public Daemon daemon(Sandbox sandbox, long mostJobs, Map<String, String> environment)
      throws Exception {
    return new Daemon(tools(sandbox, environment), mostJobs);
  }

  private DaemonTools tools(Sandbox sandbox, Map<String, String> environment)
      throws ProblemException, IOException {
    // Waits are cut short: the loops are tested, not the length of their naps.
    DaemonTools.World world =
        new DaemonTools.World(
            Clock.systemUTC(),
            new SecureRandom(),
            time -> Thread.sleep(Math.min(50, time.toMillis())));
    return new DaemonTools(
        home,
        identity,
        new EnrollmentStore(home).require(),
        settings(environment),
        connect(),
        new DaemonTools.Place(sandbox, JobUser.detect(OptionalInt.empty()), "test"),
        world,
        events);
  }

  /** The names in a folder. */
  public static List<String> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** The job folders in there; the sandbox has one of its own beside them. */
  public static List<String> leaseFolders(Path jobs) throws IOException {
    return list(jobs).stream().filter(name -> name.startsWith("l-")).toList();
  }

  /** Runs a daemon to its end, failing when that takes too long. */
  public static ExitCode run(Daemon daemon) throws Exception {
    return run(daemon, Duration.ofSeconds(30));
  }

  public static ExitCode run(Daemon daemon, Duration limit) throws Exception {
    var end = new FutureTask<>(daemon::run);
    Thread.ofPlatform().daemon().name("daemon-under-test").start(end);
    return end.get(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    connections.forEach(Orchestrator::close);
  }
}
