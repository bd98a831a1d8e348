package pond.io.tls;

import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A context whose engines speak TLS 1.3 and nothing else. The JDK's own "TLSv1.3" context still
 * offers 1.2 unless every caller remembers to say no. Sockets are not offered: their checks would
 * be other code, and neither the HTTP client nor the server needs them.
 */
final class Tls13Spi extends SSLContextSpi {
  private final SSLContext context;
  private final boolean server;

  private Tls13Spi(SSLContext context, boolean server) {
    this.context = context;
    this.server = server;
  }

  /** A whole context around an initialised JDK context. */
  static SSLContext around(SSLContext context, boolean server) {
    return new SSLContext(
        new Tls13Spi(context, server), context.getProvider(), context.getProtocol()) {};
  }

  @Override
  protected SSLEngine engineCreateSSLEngine() {
    return restricted(context.createSSLEngine());
  }

  @Override
  protected SSLEngine engineCreateSSLEngine(String host, int port) {
    return restricted(context.createSSLEngine(host, port));
  }

  @Override
  protected SSLParameters engineGetDefaultSSLParameters() {
    return restricted(context.getDefaultSSLParameters());
  }

  @Override
  protected SSLParameters engineGetSupportedSSLParameters() {
    return restricted(context.getSupportedSSLParameters());
  }

  @Override
  protected SSLSessionContext engineGetServerSessionContext() {
    return context.getServerSessionContext();
  }

  @Override
  protected SSLSessionContext engineGetClientSessionContext() {
    return context.getClientSessionContext();
  }

  @Override
  protected void engineInit(
      KeyManager @Nullable [] keys,
      TrustManager @Nullable [] trust,
      @Nullable SecureRandom random) {
    throw new IllegalStateException("This context is set up already.");
  }

  @Override
  protected SSLSocketFactory engineGetSocketFactory() {
    throw onlyEngines();
  }

  @Override
  protected SSLServerSocketFactory engineGetServerSocketFactory() {
    throw onlyEngines();
  }

  private SSLEngine restricted(SSLEngine engine) {
    engine.setUseClientMode(!server);
    SSLParameters parameters = restricted(engine.getSSLParameters());
    engine.setSSLParameters(parameters);
    return engine;
  }

  private SSLParameters restricted(SSLParameters parameters) {
    parameters.setProtocols(new String[] {Handshake.TLS_1_3});
    if (server) {
      parameters.setWantClientAuth(true);
    } else {
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
    }
    return parameters;
  }

  private static UnsupportedOperationException onlyEngines() {
    return new UnsupportedOperationException("This TLS context makes engines only.");
  }
}
