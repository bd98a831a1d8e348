package pond.orchestrator.result;

import java.io.IOException;
import java.time.Duration;
import pond.listener.http.Request;
import pond.listener.http.Response;
import pond.model.link.KnownWorker;
import pond.model.link.ResultAsk;
import pond.model.wire.ResultReply;
import pond.model.wire.ResultSubmission;
import pond.orchestrator.reply.WireJson;
import pond.orchestrator.upstream.Batcher;
import pond.orchestrator.upstream.Upstream;

/**
 * {@code POST /v1/results}: passed on, and answered only after the authority has recorded it. When
 * no answer comes in time the worker is told to try again, which is safe: the same submission is
 * recorded once.
 */
public final class Result implements AutoCloseable {
  private final Batcher<ResultAsk, ResultReply> batcher;

  public Result(Upstream authority, int maxBatch, Duration patience) {
    this.batcher = new Batcher<>("result", maxBatch, patience, authority::record);
  }

  public Response handle(KnownWorker worker, Request request)
      throws IOException, InterruptedException {
    ResultSubmission submission = WireJson.read(request, ResultSubmission.class);
    return WireJson.answer(batcher.ask(new ResultAsk(worker.workerId(), submission)));
  }

  @Override
  public void close() {
    batcher.close();
  }
}
