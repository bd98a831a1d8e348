package pond.authority.api;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import pond.authority.Authority;
import pond.authority.api.desk.EventsApi;
import pond.authority.api.desk.OverviewApi;
import pond.authority.api.desk.PlacementApi;
import pond.authority.api.desk.SettingsApi;
import pond.authority.api.desk.TenantsApi;
import pond.authority.api.openapi.OpenApiDocument;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.StrangerLimiter;
import pond.authority.evidence.EvidenceWriter;
import pond.authority.people.Action;
import pond.authority.people.People;
import pond.authority.vault.Vault;
import pond.io.tls.RootCertificate;
import pond.io.tls.ServerNames;
import pond.io.tls.TlsContexts;
import pond.io.tls.TlsIdentity;
import pond.listener.Listener;
import pond.listener.ListenerConfig;
import pond.listener.http.Response;
import pond.listener.http.Router;
import pond.model.json.StrictJson;

/** The operator API, running (docs/spec/operator-api.md). */
public final class OperatorApi implements AutoCloseable {
  /** The most items of a listing. */
  static final int MAX_LISTING = 1000;

  /** Room for 500 characters in their longest JSON spelling. */
  static final long REASON_BYTES = 8 * 1024;

  private static final Duration CERTIFICATE_VALIDITY = Duration.ofDays(397);

  private final Listener listener;

  private OperatorApi(Listener listener) {
    this.listener = listener;
  }

  /**
   * Starts serving.
   *
   * @throws IOException when the address cannot be bound
   */
  public static OperatorApi start(Authority authority, ApiConfig config) throws IOException {
    Clock clock = authority.config().clock();
    Waits waits = new Waits(authority.watch());
    List<Endpoint> endpoints = endpoints(authority, config, waits);
    People people = new People(authority.database(), authority.audit(), clock);
    Gate gate =
        new Gate(people, authority.database(), authority.audit(), new StrangerLimiter(clock));
    return new OperatorApi(
        Listener.start(
            ListenerConfig.on(config.host(), config.port()),
            TlsContexts.server(config.identity(), clock, authority.config().random()),
            router(endpoints, gate),
            waits::stop));
  }

  /** A fresh server certificate of this authority; made anew at every start. */
  public static TlsIdentity identity(
      Vault vault, ServerNames names, Clock clock, SecureRandom random) {
    RootCertificate root = RootCertificate.selfSigned(vault.root().seed(), clock, random);
    return TlsIdentity.server(root, names, CERTIFICATE_VALIDITY, random);
  }

  /** The port really bound. */
  public int port() {
    return listener.port();
  }

  /** Answers waiting calls, then stops. */
  @Override
  public void close() {
    listener.close();
  }

  static List<Endpoint> endpoints(Authority authority, ApiConfig config, Waits waits) {
    List<Endpoint> all = new ArrayList<>();
    all.addAll(new InfoApi(authority, config).endpoints());
    all.addAll(new CodesApi(authority).endpoints());
    all.addAll(new WorkersApi(authority).endpoints());
    all.addAll(new BundlesApi(authority).endpoints());
    all.addAll(new RunsApi(authority, waits).endpoints());
    all.addAll(new RunDetailsApi(authority, new EvidenceWriter(authority), waits).endpoints());
    all.addAll(new ReviewApi(authority).endpoints());
    all.addAll(new AuditApi(authority.desk().search()).endpoints());
    all.addAll(new PeopleApi(authority).endpoints());
    all.addAll(new InvitesApi(authority).endpoints());
    all.addAll(new EventsApi(authority, waits).endpoints());
    all.addAll(new OverviewApi(authority.desk()).endpoints());
    all.addAll(new TenantsApi(authority.desk().tenants()).endpoints());
    all.addAll(new SettingsApi(authority.desk().settings()).endpoints());
    all.addAll(new PlacementApi(authority).endpoints());
    all.add(description(all, config.version()));
    return List.copyOf(all);
  }

  private static Endpoint description(List<Endpoint> others, String version) {
    byte[][] document = new byte[1][];
    Endpoint self =
        Endpoint.get("/v1/openapi.json", Action.READ_INFO, "This description")
            .givesDocument()
            .by(call -> Response.json(200, document[0]));
    List<Endpoint> described = new ArrayList<>(others);
    described.add(self);
    document[0] = StrictJson.write(OpenApiDocument.of(described, version));
    return self;
  }

  private static Router router(List<Endpoint> endpoints, Gate gate) {
    Router.Builder router = Router.builder();
    for (Endpoint endpoint : endpoints) {
      router.route(
          endpoint.method(),
          endpoint.template(),
          endpoint.shape().takes().maxBytes(),
          request -> gate.pass(endpoint, request));
    }
    return router.build();
  }
}
