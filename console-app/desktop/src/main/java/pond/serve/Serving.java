package pond.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.authority.Authority;
import pond.authority.AuthorityConfig;
import pond.authority.api.ApiConfig;
import pond.authority.api.OperatorApi;
import pond.authority.home.AuthorityHome;
import pond.authority.people.LocalOperator;
import pond.authority.people.People;
import pond.authority.vault.Vault;
import pond.io.file.BlobFolder;
import pond.io.file.PrivateFiles;
import pond.io.tls.ServerNames;
import pond.io.tls.TlsContexts;
import pond.io.tls.TlsIdentity;
import pond.model.Boundary;
import pond.model.client.ClientFile;
import pond.model.json.StrictJson;
import pond.orchestrator.Orchestrator;
import pond.orchestrator.OrchestratorConfig;

/**
 * Authority, orchestrator and operator API in one process.
 *
 * <p>The orchestrator gets a link and a blob store and nothing else; it could not link against the
 * vault if it wanted to. But they share one operating system user: whoever runs code in this
 * process can reach the home.
 */
public final class Serving implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);
  private static final long LARGEST_BLOB = 8L << 30;

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final ServingNow now;

  private Serving(AuthorityHome home, Vault vault, ServeConfig config, String version)
      throws IOException {
    boolean done = false;
    try {
      this.now = open(home, vault, config, version);
      done = true;
    } finally {
      if (!done) {
        close();
      }
    }
  }

  private ServingNow open(AuthorityHome home, Vault vault, ServeConfig config, String version)
      throws IOException {
    Clock clock = Clock.systemUTC();
    SecureRandom random = new SecureRandom();
    BlobFolder blobs = new BlobFolder(home.blobs(), LARGEST_BLOB);
    blobs.deleteUploadsBefore(clock.instant().minus(Duration.ofDays(1)));
    Authority authority =
        keep(
            Authority.start(
                home,
                vault,
                blobs,
                new AuthorityConfig(config.times(), config.recovery(), random, clock)));
    Address listen = config.listen();
    TlsIdentity tls = OperatorApi.identity(vault, names(listen, config.names()), clock, random);
    Orchestrator orchestrator =
        keep(
            Orchestrator.start(
                OrchestratorConfig.on(listen.host(), listen.port()),
                TlsContexts.server(tls, clock, random),
                authority.link(),
                blobs,
                clock,
                random));
    String workers = "https://" + publicHost(listen, config.names()) + ":" + orchestrator.port();
    Address api = config.apiListen();
    TlsIdentity apiTls = OperatorApi.identity(vault, names(api, config.names()), clock, random);
    OperatorApi operators =
        keep(
            OperatorApi.start(
                authority, new ApiConfig(api.host(), api.port(), apiTls, version, workers)));
    ServingNow started =
        new ServingNow(
            ProcessHandle.current().pid(),
            workers,
            "https://" + bracketed(api.localHost()) + ":" + operators.port(),
            vault.rootDigest().text(),
            home.vaultFile().getParent().toString(),
            version);
    announce(authority, home, started, clock, random);
    return started;
  }

  /** Starts all parts, or none. */
  public static Serving start(AuthorityHome home, Vault vault, ServeConfig config, String version)
      throws IOException {
    return new Serving(home, vault, config, version);
  }

  /** Where everything is. */
  public ServingNow now() {
    return now;
  }

  @Override
  @Boundary(
      "AutoCloseable declares Exception; one part that fails to stop must not keep the others running")
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.warn("A part did not stop cleanly.", e);
      }
    }
  }

  private <T extends AutoCloseable> T keep(T part) {
    parts.push(part);
    return part;
  }

  private void announce(
      Authority authority, AuthorityHome home, ServingNow started, Clock clock, SecureRandom random)
      throws IOException {
    People people = new People(authority.database(), authority.audit(), clock);
    LocalOperator operator = new LocalOperator(people, home.operator(), clock, random);
    operator.ensure();
    operator.announce(new ClientFile(started.apiUrl(), started.rootDigest()));
    PrivateFiles.write(home.runningFile(), StrictJson.write(started));
    keep(() -> Files.deleteIfExists(home.runningFile()));
  }

  private static ServerNames names(Address listen, List<String> more) {
    List<String> dns = new ArrayList<>(ServerNames.loopback().dnsNames());
    List<String> ips = new ArrayList<>(ServerNames.loopback().ips());
    List<String> all = new ArrayList<>(more);
    all.add(listen.localHost());
    for (String name : all) {
      List<String> target = isIp(name) ? ips : dns;
      if (!target.contains(name)) {
        target.add(name);
      }
    }
    return new ServerNames(dns, ips);
  }

  private static String publicHost(Address listen, List<String> names) {
    return bracketed(names.isEmpty() ? listen.localHost() : names.getFirst());
  }

  private static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static boolean isIp(String name) {
    return name.contains(":") || name.matches("[0-9.]+");
  }
}
