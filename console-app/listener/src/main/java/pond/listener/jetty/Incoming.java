package pond.listener.jetty;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import pond.listener.http.Peer;
import pond.listener.http.Refusals;

/** Copies what a handler may see out of the server library's request. */
final class Incoming {
  private Incoming() {}

  static pond.listener.http.Request request(
      Request from, Map<String, String> params, InputStream body) {
    return new pond.listener.http.Request(
        from.getMethod(),
        from.getHttpURI().getPath(),
        params,
        query(from),
        headers(from),
        peer(from),
        body);
  }

  private static Map<String, String> query(Request from) {
    Map<String, String> query = new HashMap<>();
    for (Fields.Field field : parse(from)) {
      if (field.hasMultipleValues()) {
        throw Refusals.duplicate("query field", field.getName());
      }
      query.put(field.getName(), field.getValue());
    }
    return query;
  }

  private static Fields parse(Request from) {
    try {
      return Request.extractQueryParameters(from, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Refusals.malformedQuery();
    }
  }

  private static Map<String, List<String>> headers(Request from) {
    Map<String, List<String>> headers = new HashMap<>();
    for (HttpField field : from.getHeaders()) {
      headers
          .computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(field.getValue() == null ? "" : field.getValue());
    }
    headers.replaceAll((name, values) -> List.copyOf(values));
    return headers;
  }

  private static Peer peer(Request from) {
    InetSocketAddress address =
        (InetSocketAddress) from.getConnectionMetaData().getRemoteSocketAddress();
    return new Peer(certificate(from), address);
  }

  private static @Nullable X509Certificate certificate(Request from) {
    Object data = from.getAttribute(EndPoint.SslSessionData.ATTRIBUTE);
    if (data instanceof EndPoint.SslSessionData tls) {
      X509Certificate[] chain = tls.peerCertificates();
      return chain == null || chain.length == 0 ? null : chain[0];
    }
    return null;
  }
}
