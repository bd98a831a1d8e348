package pond.io.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import pond.model.digest.Sha256;

/** A real HTTPS server on loopback that answers with the pin of its client. */
final class LoopbackServer implements AutoCloseable {
  private final HttpsServer server;

  LoopbackServer(SSLContext context) throws IOException {
    this(context, context.getDefaultSSLParameters());
  }

  LoopbackServer(SSLContext context, SSLParameters parameters) throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters https) {
            https.setSSLParameters(parameters);
          }
        });
    server.createContext(
        "/",
        exchange -> {
          var session = ((HttpsExchange) exchange).getSSLSession();
          String pin = Spki.ofPeer(session).map(Sha256::hex).orElse("stranger");
          byte[] body = (session.getProtocol() + " " + pin).getBytes(US_ASCII);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
