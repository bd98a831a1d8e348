package pond.worker.deliver;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.model.wire.ResultReply;
import pond.worker.link.LinkException;
import pond.worker.link.Orchestrator;
import pond.worker.link.OutputUpload;
import pond.worker.link.Persistence;

/**
 * Brings one result to the authority: output first, then the result, again and again until it is
 * acknowledged. Repeating is safe: the authority keeps one.
 */
public final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Orchestrator orchestrator;
  private final OutputUpload upload;
  private final Persistence persistence;

  public Delivery(Orchestrator orchestrator, Persistence persistence) {
    this.orchestrator = orchestrator;
    this.upload = new OutputUpload(orchestrator, persistence);
    this.persistence = persistence;
  }

  /**
   * The authority's answer. After each of them the result may be forgotten.
   *
   * @throws LinkException when it will never be taken, or it was called off
   */
  public ResultReply.Status deliver(SpoolEntry entry, BooleanSupplier goOn)
      throws IOException, LinkException, InterruptedException {
    SpooledResult result = entry.result();
    if (result.output().isPresent()) {
      uploadOutput(entry, goOn);
    }
    return persistence.untilAnswered(() -> orchestrator.submit(result.submission()), goOn).status();
  }

  private void uploadOutput(SpoolEntry entry, BooleanSupplier goOn)
      throws IOException, LinkException, InterruptedException {
    SpooledResult result = entry.result();
    try {
      upload.send(result.leaseId(), result.output().orElseThrow(), entry.output(), goOn);
    } catch (LinkException e) {
      if (e.status() != 404) {
        throw e;
      }
      // The lease is over. The authority decides what a late result is worth, so it is still told.
      LOG.info("No output is taken any more for lease {}.", result.leaseId());
    }
  }
}
