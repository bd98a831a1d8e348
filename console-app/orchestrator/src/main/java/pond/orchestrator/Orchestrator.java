package pond.orchestrator;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import pond.listener.Listener;
import pond.model.Boundary;
import pond.model.link.AuthorityLink;
import pond.model.port.BlobStore;
import pond.orchestrator.gate.Presence;

/**
 * A running relay. All it holds is in memory and can be lost without harm: parked polls, presence,
 * log frames that were not acknowledged yet. What must last is the authority's.
 */
public final class Orchestrator implements AutoCloseable {
  private final Actions actions;
  private final Listener listener;
  private final AutoCloseable hints;

  private Orchestrator(Actions actions, Listener listener, AutoCloseable hints) {
    this.actions = actions;
    this.listener = listener;
    this.hints = hints;
  }

  /**
   * Starts serving workers.
   *
   * @param tls the orchestrator's certificate, which chains to the authority's root; any client
   *     certificate must be let through, keys are looked up at the authority
   * @throws IOException when the address cannot be bound
   */
  public static Orchestrator start(
      OrchestratorConfig config,
      SSLContext tls,
      AuthorityLink link,
      BlobStore blobs,
      InstantSource clock,
      RandomGenerator random)
      throws IOException {
    Actions actions = new Actions(config, link, blobs, clock, random);
    AutoCloseable hints = link.onWork(actions.lease()::hint);
    boolean started = false;
    try {
      Listener listener =
          Listener.start(config.listener(), tls, actions.router(), actions.lease()::close);
      started = true;
      return new Orchestrator(actions, listener, hints);
    } finally {
      if (!started) {
        unsubscribe(hints);
        actions.close();
      }
    }
  }

  /** The port really bound. */
  public int port() {
    return listener.port();
  }

  /** When each worker was last heard, since this orchestrator started. */
  public List<Presence.Seen> presence() {
    return actions.presence().all();
  }

  /** Polls waiting for work now. */
  public int parkedPolls() {
    return actions.lease().parked();
  }

  /** Log frames given up because the authority was slow. */
  public long droppedLogFrames() {
    return actions.log().dropped();
  }

  /** Stops accepting, answers parked polls, finishes what is under way, in bounded time. */
  @Override
  public void close() {
    unsubscribe(hints);
    listener.close();
    actions.close();
  }

  @Boundary("AutoCloseable declares Exception; a hint that cannot be cancelled does no harm")
  private static void unsubscribe(AutoCloseable hints) {
    try {
      hints.close();
    } catch (Exception e) {
      org.slf4j.LoggerFactory.getLogger(Orchestrator.class).debug("Hints were not cancelled.", e);
    }
  }
}
