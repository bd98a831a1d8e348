package pond.listener.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route for a method and path. Immutable once built; a literal segment wins over a name.
 */
public final class Router {
  private final Node root;

  private Router(Node root) {
    this.root = root;
  }

  /**
   * A handler with its limits.
   *
   * @param maxBody largest request body in bytes; 0 means none is taken
   */
  public record Route(long maxBody, RequestHandler handler) {}

  /** A route found for a path, with the values of its named segments. */
  public record Match(Route route, Map<String, String> params) {}

  /** Throws {@link ApiException} with AMBIGUOUS_PATH, NOT_FOUND or METHOD_NOT_ALLOWED. */
  public Match find(String method, String path) {
    List<String> segments = PlainPath.segments(path);
    Node node = root.descend(segments);
    if (node == null) {
      throw Refusals.notFound();
    }
    Leaf leaf = node.leaves.get(method);
    if (leaf == null) {
      throw Refusals.methodNotAllowed(node.leaves.keySet());
    }
    return new Match(leaf.route, leaf.params(segments));
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects routes; a template is {@code /literal/{name}/...}. */
  public static final class Builder {
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");
    private final Node root = new Node();

    private Builder() {}

    public Builder get(String template, RequestHandler handler) {
      return route("GET", template, 0, handler);
    }

    public Builder post(String template, long maxBody, RequestHandler handler) {
      return route("POST", template, maxBody, handler);
    }

    public Builder put(String template, long maxBody, RequestHandler handler) {
      return route("PUT", template, maxBody, handler);
    }

    public Builder delete(String template, RequestHandler handler) {
      return route("DELETE", template, 0, handler);
    }

    public Builder route(String method, String template, long maxBody, RequestHandler handler) {
      Node node = root;
      Map<Integer, String> names = new LinkedHashMap<>();
      String[] parts = template.substring(1).split("/", -1);
      for (int i = 0; i < parts.length; i++) {
        Matcher name = NAME.matcher(parts[i]);
        if (name.matches()) {
          names.put(i, name.group(1));
          node = node.named();
        } else {
          PlainPath.segments("/" + parts[i]);
          node = node.literals.computeIfAbsent(parts[i], part -> new Node());
        }
      }
      Leaf leaf = new Leaf(new Route(maxBody, handler), names);
      if (node.leaves.putIfAbsent(method, leaf) != null) {
        throw new IllegalArgumentException("two routes for " + method + " " + template);
      }
      return this;
    }

    public Router build() {
      return new Router(root);
    }
  }

  private record Leaf(Route route, Map<Integer, String> names) {
    Map<String, String> params(List<String> segments) {
      Map<String, String> params = new LinkedHashMap<>();
      names.forEach((index, name) -> params.put(name, segments.get(index)));
      return params;
    }
  }

  private static final class Node {
    private final Map<String, Node> literals = new LinkedHashMap<>();
    private final Map<String, Leaf> leaves = new TreeMap<>();
    private @Nullable Node named;

    Node named() {
      Node node = named == null ? new Node() : named;
      named = node;
      return node;
    }

    @Nullable Node descend(List<String> segments) {
      if (segments.isEmpty()) {
        return leaves.isEmpty() ? null : this;
      }
      List<String> rest = segments.subList(1, segments.size());
      Node literal = literals.get(segments.get(0));
      Node found = literal == null ? null : literal.descend(rest);
      return found != null || named == null ? found : named.descend(rest);
    }
  }
}
