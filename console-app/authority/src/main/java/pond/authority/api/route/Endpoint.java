package pond.authority.api.route;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import pond.authority.people.Action;

/**
 * One operation of the API. The router, the check of roles and the OpenAPI document are all made
 * from this, so none of them can say something else.
 *
 * @param refusals the reason codes it can answer with, by status
 */
public record Endpoint(
    String method,
    String template,
    String summary,
    Shape shape,
    SortedMap<Integer, SortedSet<String>> refusals,
    Service service) {

  /** What goes in and what comes out. */
  public record Shape(Takes takes, List<QueryField> query, List<Gives> gives) {
    public Shape {
      query = List.copyOf(query);
      gives = List.copyOf(gives);
      if (gives.isEmpty()) {
        throw new IllegalArgumentException("an operation answers something");
      }
    }
  }

  /** Starts describing a GET. */
  public static EndpointBuilder get(String template, Action action, String summary) {
    return EndpointBuilder.forPeople("GET", template, action, summary);
  }

  /** Starts describing a POST. */
  public static EndpointBuilder post(String template, Action action, String summary) {
    return EndpointBuilder.forPeople("POST", template, action, summary);
  }

  /** Starts describing a POST that a key may make that nobody knows yet. */
  public static EndpointBuilder openPost(String template, String summary) {
    return EndpointBuilder.forStrangers("POST", template, summary);
  }

  static SortedMap<Integer, SortedSet<String>> copyOf(Map<Integer, SortedSet<String>> refusals) {
    SortedMap<Integer, SortedSet<String>> copy = new TreeMap<>();
    refusals.forEach((status, codes) -> copy.put(status, new TreeSet<>(codes)));
    return copy;
  }
}
