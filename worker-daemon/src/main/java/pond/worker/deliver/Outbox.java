package pond.worker.deliver;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.model.wire.ResultReply;
import pond.worker.link.LinkException;
import pond.worker.link.LinkException.Kind;

/** The spool together with the way out of it. */
public final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final ResultSpool spool;
  private final Delivery delivery;
  private final BooleanSupplier goOn;

  /**
   * @param goOn false once the daemon has no more time: what is not delivered then stays on disk
   */
  public Outbox(ResultSpool spool, Delivery delivery, BooleanSupplier goOn) {
    this.spool = spool;
    this.delivery = delivery;
    this.goOn = goOn;
  }

  public ResultSpool spool() {
    return spool;
  }

  /**
   * Delivers what earlier runs left. Comes before the first lease request: that one gives up the
   * leases of earlier sessions, and these results would be late.
   *
   * @throws LinkException when this worker is no longer known, or it was called off
   */
  public int flush() throws IOException, LinkException, InterruptedException {
    int delivered = 0;
    for (SpoolEntry entry : spool.entries()) {
      deliver(entry);
      delivered++;
    }
    return delivered;
  }

  /**
   * Delivers one result and forgets it.
   *
   * @throws LinkException when this worker is no longer known, or it was called off; the result
   *     stays in the spool
   */
  public void deliver(SpoolEntry entry) throws IOException, LinkException, InterruptedException {
    try {
      ResultReply.Status status = delivery.deliver(entry, goOn);
      LOG.info("The result of lease {} is {}.", entry.result().leaseId(), word(status));
      spool.remove(entry);
    } catch (LinkException e) {
      if (e.kind() != Kind.REFUSED) {
        throw e;
      }
      LOG.error(
          "The result of lease {} is not taken ({}: {}); it is kept aside in the spool.",
          entry.result().leaseId(),
          e.code(),
          e.getMessage());
      spool.setAside(entry);
    }
  }

  private static String word(ResultReply.Status status) {
    return switch (status) {
      case RECORDED -> "recorded";
      case DUPLICATE -> "recorded already";
      case LATE -> "recorded as late";
      case UNKNOWN_LEASE -> "of no interest: no such lease";
    };
  }
}
