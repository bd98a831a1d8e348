package pond.orchestrator;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import pond.listener.http.Router;
import pond.model.link.AuthorityLink;
import pond.model.link.LogFrame;
import pond.model.port.BlobStore;
import pond.orchestrator.beat.Beat;
import pond.orchestrator.blob.InputDownload;
import pond.orchestrator.blob.OutputUpload;
import pond.orchestrator.enroll.Enroll;
import pond.orchestrator.gate.Gate;
import pond.orchestrator.gate.Presence;
import pond.orchestrator.lease.Lease;
import pond.orchestrator.log.Log;
import pond.orchestrator.result.Result;
import pond.orchestrator.upstream.Upstream;

/** Every worker action and its address, as in docs/spec/wire.md. */
final class Actions implements AutoCloseable {
  private static final long SMALL = 64 * 1024;
  // A result envelope of at most 1 MiB, sealed, in base64.
  private static final long RESULT = 2 * 1024 * 1024;
  // The lease says how large an output may be; the store counts the bytes.
  private static final long OUTPUT = Long.MAX_VALUE;

  private final Gate gate;
  private final Presence presence;
  private final Enroll enroll;
  private final Lease lease;
  private final Beat beat;
  private final InputDownload input;
  private final OutputUpload output;
  private final Log log;
  private final Result result;

  Actions(
      OrchestratorConfig config,
      AuthorityLink link,
      BlobStore blobs,
      InstantSource clock,
      RandomGenerator random) {
    Upstream authority = new Upstream(link);
    OrchestratorConfig.LogLimits logs = config.log();
    int batch = config.maxBatch();
    presence = new Presence(clock);
    gate = new Gate(authority, presence);
    enroll = new Enroll(authority, config.enrollBurst(), config.enrollRefill(), clock);
    lease = new Lease(authority, presence, batch, config.patience(), config.backstop(), random);
    beat = new Beat(authority, presence, batch, config.patience());
    input = new InputDownload(authority, blobs);
    output = new OutputUpload(authority, blobs);
    log = new Log(authority, logs.perLease(), logs.inAll(), logs.moment());
    result = new Result(authority, batch, config.patience());
  }

  Router router() {
    return Router.builder()
        .post("/v1/enroll", SMALL, enroll::enroll)
        .post("/v1/enroll/confirm", SMALL, gate.known(enroll::confirm))
        .get("/v1/self", gate.known(enroll::self))
        .post("/v1/lease", SMALL, gate.known(lease::handle))
        .post("/v1/heartbeat", SMALL, gate.known(beat::handle))
        .get("/v1/leases/{lease}/input", gate.known(input::handle))
        .route("HEAD", "/v1/leases/{lease}/output/{digest}", 0, gate.known(output::head))
        .route("PATCH", "/v1/leases/{lease}/output/{digest}", OUTPUT, gate.known(output::patch))
        .post("/v1/leases/{lease}/log", LogFrame.MAX_BYTES, gate.known(log::handle))
        .post("/v1/results", RESULT, gate.known(result::handle))
        .build();
  }

  Presence presence() {
    return presence;
  }

  Lease lease() {
    return lease;
  }

  Log log() {
    return log;
  }

  @Override
  public void close() {
    lease.close();
    beat.close();
    result.close();
    log.close();
  }
}
