package pond.listener.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request as a handler sees it.
 *
 * @param method upper case
 * @param path as sent; already known to be in its one plain form
 * @param params the values of the route template's {@code {name}} segments
 * @param query decoded query fields, each name at most once
 * @param headers names in lower case
 * @param peer who sent it
 * @param body at most the route's cap; reading refuses more, too slow and broken off with {@link
 *     ApiException}
 */
public record Request(
    String method,
    String path,
    Map<String, String> params,
    Map<String, String> query,
    Map<String, List<String>> headers,
    Peer peer,
    InputStream body) {

  public Request {
    params = Map.copyOf(params);
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /** The path segment that the route template calls {@code name}. */
  public String param(String name) {
    String value = params.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no {" + name + "}");
    }
    return value;
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The one value of a header; a header sent twice is refused, never silently chosen from. */
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    if (values.size() > 1) {
      throw Refusals.duplicate("header", name);
    }
    return values.stream().findFirst();
  }

  /** The whole body in memory; its size is bounded by the route's cap. */
  public byte[] readBody() throws IOException {
    return body.readAllBytes();
  }
}
