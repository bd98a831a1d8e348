package pond.orchestrator.beat;

import java.io.IOException;
import java.time.Duration;
import pond.listener.http.Request;
import pond.listener.http.Response;
import pond.model.link.BeatAsk;
import pond.model.link.KnownWorker;
import pond.model.wire.Heartbeat;
import pond.model.wire.HeartbeatReply;
import pond.orchestrator.gate.Gate;
import pond.orchestrator.gate.Presence;
import pond.orchestrator.reply.WireJson;
import pond.orchestrator.upstream.Batcher;
import pond.orchestrator.upstream.Upstream;

/** {@code POST /v1/heartbeat}: passed on together with those of other workers. */
public final class Beat implements AutoCloseable {
  private final Batcher<BeatAsk, HeartbeatReply> batcher;
  private final Presence presence;

  public Beat(Upstream authority, Presence presence, int maxBatch, Duration patience) {
    this.batcher = new Batcher<>("beat", maxBatch, patience, authority::heartbeat);
    this.presence = presence;
  }

  public Response handle(KnownWorker worker, Request request)
      throws IOException, InterruptedException {
    Heartbeat beat = WireJson.read(request, Heartbeat.class);
    HeartbeatReply reply = batcher.ask(new BeatAsk(worker.workerId(), beat));
    Gate.refuseRevoked(reply.state());
    presence.told(worker.workerId(), reply.state());
    return WireJson.answer(reply);
  }

  @Override
  public void close() {
    batcher.close();
  }
}
