package pond.listener.jetty;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.listener.ListenerConfig;
import pond.model.Boundary;

/**
 * Puts the server together: TLS 1.3 only, one connector, a few platform threads, virtual handlers.
 */
public final class ServerFactory {
  private static final Logger LOG = LoggerFactory.getLogger(ServerFactory.class);
  private static final int PLATFORM_THREADS = 16;

  private ServerFactory() {}

  public static Server create(ListenerConfig config, SSLContext tls, RequestBoundary boundary) {
    QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS, 4);
    threads.setName("listener");
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory()));
    Server server = new Server(threads);
    server.addConnector(connector(server, config, tls));
    server.setHandler(boundary);
    server.setErrorHandler(new JsonErrors());
    server.setStopTimeout(0);
    return server;
  }

  private static ServerConnector connector(Server server, ListenerConfig config, SSLContext tls) {
    HttpConnectionFactory http = new HttpConnectionFactory(http(config));
    SslConnectionFactory ssl = new SslConnectionFactory(tls(tls), http.getProtocol());
    ServerConnector connector = new ServerConnector(server, 1, 1, ssl, http);
    connector.setHost(config.host());
    connector.setPort(config.port());
    connector.setIdleTimeout(config.idleTimeout().toMillis());
    connector.addBean(new NetworkConnectionLimit(config.maxConnections(), connector));
    return connector;
  }

  private static SslContextFactory.Server tls(SSLContext context) {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setSslContext(context);
    factory.setIncludeProtocols("TLSv1.3");
    factory.setWantClientAuth(true);
    return factory;
  }

  private static HttpConfiguration http(ListenerConfig config) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(config.maxHeaderBytes());
    http.setUriCompliance(UriCompliance.RFC3986);
    // Peers are known by pinned keys, so a host name proves nothing here and is not checked.
    http.addCustomizer(new SecureRequestCustomizer(false, false, -1, false));
    return http;
  }

  /** Starts, or leaves nothing running. */
  @Boundary(
      "the server library declares Exception; it becomes one of two kinds the caller can act on")
  public static void startOrCleanUp(Server server, ListenerConfig config) throws IOException {
    try {
      server.start();
    } catch (IOException e) {
      stop(server);
      throw cannotListen(config, e);
    } catch (Exception e) {
      stop(server);
      throw new IllegalStateException("The HTTPS server did not start.", e);
    }
  }

  /** The server library wraps it, so that callers could not tell a taken address from the rest. */
  private static IOException cannotListen(ListenerConfig config, IOException why) {
    String sentence =
        "Cannot listen on " + config.host() + ":" + config.port() + ": " + why.getMessage();
    for (Throwable cause = why; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        BindException taken = new BindException(sentence);
        taken.initCause(why);
        return taken;
      }
    }
    return new IOException(sentence, why);
  }

  @Boundary("the server library declares Exception; at the end there is nothing to do but say so")
  public static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("The HTTPS server did not stop cleanly.", e);
    }
  }
}
