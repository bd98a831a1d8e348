package pond.listener;

import java.time.Duration;

/**
 * Where to listen and how much to bear.
 *
 * @param host address to bind, for example {@code 127.0.0.1} or {@code 0.0.0.0}
 * @param port TCP port; 0 lets the system choose one, see {@link Listener#port()}
 * @param maxHeaderBytes largest request line plus headers
 * @param maxConnections connections open at once; more wait in the accept queue
 * @param idleTimeout how long a connection may be silent between requests, in the handshake, within
 *     headers or with an unread answer; a request that a handler is parking is not idle
 * @param bodyIdle longest pause inside a request body; a body must also average 1 KiB a second
 *     after twice this time
 * @param stopGrace how long {@link Listener#close()} lets requests finish before it interrupts them
 */
public record ListenerConfig(
    String host,
    int port,
    int maxHeaderBytes,
    int maxConnections,
    Duration idleTimeout,
    Duration bodyIdle,
    Duration stopGrace) {

  public ListenerConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is 0 to 65535: " + port);
    }
    if (maxHeaderBytes < 1024 || maxConnections < 1) {
      throw new IllegalArgumentException("maxHeaderBytes >= 1024 and maxConnections >= 1");
    }
  }

  /** 8 KiB of headers, 10,000 connections, 30 s idle, 15 s body pause, 5 s to stop. */
  public static ListenerConfig on(String host, int port) {
    Duration idle = Duration.ofSeconds(30);
    return new ListenerConfig(
        host, port, 8 * 1024, 10_000, idle, Duration.ofSeconds(15), Duration.ofSeconds(5));
  }

  public ListenerConfig withTimeouts(Duration idle, Duration body, Duration stop) {
    return new ListenerConfig(host, port, maxHeaderBytes, maxConnections, idle, body, stop);
  }

  public ListenerConfig withMaxConnections(int connections) {
    return new ListenerConfig(
        host, port, maxHeaderBytes, connections, idleTimeout, bodyIdle, stopGrace);
  }
}
