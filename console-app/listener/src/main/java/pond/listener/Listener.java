package pond.listener;

import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import pond.listener.http.Router;
import pond.listener.jetty.InFlight;
import pond.listener.jetty.RequestBoundary;
import pond.listener.jetty.ServerFactory;

/** A running HTTPS server; {@link #close()} stops it gracefully and within a bounded time. */
public final class Listener implements AutoCloseable {
  private final Server server;
  private final ServerConnector connector;
  private final InFlight inFlight;
  private final ListenerConfig config;
  private final Runnable onStopping;

  private Listener(Server server, InFlight inFlight, ListenerConfig config, Runnable onStopping) {
    this.server = server;
    this.connector = (ServerConnector) server.getConnectors()[0];
    this.inFlight = inFlight;
    this.config = config;
    this.onStopping = onStopping;
  }

  /** Starts without anything to wake at the stop. */
  public static Listener start(ListenerConfig config, SSLContext tls, Router router)
      throws IOException {
    return start(config, tls, router, () -> {});
  }

  /**
   * Starts listening.
   *
   * @param tls holds the server's certificate; its trust manager decides which client certificates
   *     the handshake lets through (normally any: handlers look the key up among their pins)
   * @param onStopping called once at the start of {@link #close()}; wakes parked requests so that
   *     they are answered rather than interrupted
   * @throws java.net.BindException when the address is taken or not of this machine
   * @throws IOException when it cannot listen for another reason
   */
  public static Listener start(
      ListenerConfig config, SSLContext tls, Router router, Runnable onStopping)
      throws IOException {
    InFlight inFlight = new InFlight();
    RequestBoundary boundary = new RequestBoundary(router, inFlight, config.bodyIdle());
    Server server = ServerFactory.create(config, tls, boundary);
    ServerFactory.startOrCleanUp(server, config);
    return new Listener(server, inFlight, config, onStopping);
  }

  /** The port really bound. */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Stops accepting, wakes parked requests, waits for the grace time, interrupts what is left, then
   * closes every connection.
   */
  @Override
  public void close() {
    connector.close();
    inFlight.refuseMore();
    onStopping.run();
    inFlight.drain(config.stopGrace());
    ServerFactory.stop(server);
  }
}
