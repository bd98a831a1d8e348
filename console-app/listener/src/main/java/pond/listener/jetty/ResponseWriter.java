package pond.listener.jetty;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import pond.listener.http.Response;

/** Turns a handler's answer into bytes on the wire. */
final class ResponseWriter {
  static final String JSON = "application/json";

  private ResponseWriter() {}

  /** Nothing of ours may be cached, sniffed, framed or run by a browser. */
  static void secure(HttpFields.Mutable headers) {
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.put("Referrer-Policy", "no-referrer");
  }

  static void write(Response answer, org.eclipse.jetty.server.Response to)
      throws IOException, InterruptedException {
    to.setStatus(answer.status());
    secure(to.getHeaders());
    answer.headers().forEach(to.getHeaders()::put);
    switch (answer) {
      case Response.Json json -> whole(to, json.body());
      case Response.Problem problem -> whole(to, problem.error().toJson());
      case Response.Empty empty -> send(to, new byte[0]);
      case Response.Stream stream -> stream(to, stream);
    }
  }

  private static void whole(org.eclipse.jetty.server.Response to, byte[] json) throws IOException {
    to.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
    send(to, json);
  }

  private static void send(org.eclipse.jetty.server.Response to, byte[] body) throws IOException {
    try {
      Content.Sink.write(to, true, ByteBuffer.wrap(body));
    } catch (IOException e) {
      throw new PeerGone(e);
    }
  }

  private static void stream(org.eclipse.jetty.server.Response to, Response.Stream stream)
      throws IOException, InterruptedException {
    to.getHeaders().put(HttpHeader.CONTENT_TYPE, stream.contentType());
    if (stream.length() != Response.UNKNOWN) {
      to.getHeaders().put(HttpHeader.CONTENT_LENGTH, stream.length());
    }
    SinkStream out = new SinkStream(to);
    stream.content().writeTo(out);
    out.finish();
  }
}
