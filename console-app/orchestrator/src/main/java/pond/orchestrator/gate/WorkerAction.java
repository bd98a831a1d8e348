package pond.orchestrator.gate;

import java.io.IOException;
import pond.listener.http.Request;
import pond.listener.http.Response;
import pond.model.link.KnownWorker;

/** What an identified, not revoked worker may ask for. */
@FunctionalInterface
public interface WorkerAction {
  Response handle(KnownWorker worker, Request request) throws IOException, InterruptedException;
}
