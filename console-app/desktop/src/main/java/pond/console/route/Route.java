package pond.console.route;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A place in the console, and its link: {@code pond://workers/w-91c2?tab=attestations}.
 *
 * <p>Security property: a link only navigates. Nothing in a route can act.
 */
public record Route(PageId page, List<String> path, Map<String, String> query) {
  private static final String SCHEME = "pond";
  private static final int LONGEST = 2000;

  public Route {
    Objects.requireNonNull(page);
    path = List.copyOf(path);
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    if (path.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("a route has no empty steps");
    }
  }

  /** A page, or something on it. */
  public static Route to(PageId page, String... path) {
    return new Route(page, List.of(path), Map.of());
  }

  /** The same place with a query field more. */
  public Route with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put(name, value);
    return new Route(page, path, more);
  }

  /** The page filtered. */
  public static Route filtered(PageId page, String filter) {
    return to(page).with("filter", filter);
  }

  /** A query field. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The first step below the page, which names the object shown. */
  public Optional<String> object() {
    return path.isEmpty() ? Optional.empty() : Optional.of(path.getFirst());
  }

  /** Reads a link; empty when it is none of ours. */
  public static Optional<Route> parse(String link) {
    if (link.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(link.strip());
      if (!SCHEME.equals(uri.getScheme()) || uri.getRawAuthority() == null) {
        return Optional.empty();
      }
      return PageId.of(uri.getRawAuthority()).map(page -> new Route(page, steps(uri), fields(uri)));
    } catch (URISyntaxException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** The link. */
  public String text() {
    String steps = path.stream().map(step -> "/" + encoded(step)).collect(Collectors.joining());
    String fields =
        query.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return SCHEME + "://" + page.word() + steps + (fields.isEmpty() ? "" : "?" + fields);
  }

  private static List<String> steps(URI uri) {
    List<String> steps = new ArrayList<>();
    for (String step : uri.getRawPath().split("/", -1)) {
      if (!step.isEmpty()) {
        steps.add(decoded(step));
      }
    }
    return steps;
  }

  private static Map<String, String> fields(URI uri) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (uri.getRawQuery() != null) {
      for (String field : uri.getRawQuery().split("&", -1)) {
        int equals = field.indexOf('=');
        if (equals > 0) {
          fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
        }
      }
    }
    return fields;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
