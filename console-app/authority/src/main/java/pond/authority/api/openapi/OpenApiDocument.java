package pond.authority.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Gives;
import pond.authority.api.route.QueryField;
import pond.authority.api.route.Service;
import pond.authority.api.route.Takes;
import pond.model.api.ApiProblem;

/** An OpenAPI 3.1 document of exactly the operations that are served. */
public final class OpenApiDocument {
  private static final Pattern PARAM = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";
  private static final String TAR = "application/x-tar";

  private final Schemas schemas = new Schemas();

  private OpenApiDocument() {}

  /** The document, ready to be written as JSON. */
  public static Map<String, Object> of(List<Endpoint> endpoints, String version) {
    return new OpenApiDocument().document(endpoints, version);
  }

  private Map<String, Object> document(List<Endpoint> endpoints, String version) {
    SortedMap<String, SortedMap<String, Object>> paths = new TreeMap<>();
    for (Endpoint endpoint : endpoints) {
      paths
          .computeIfAbsent(endpoint.template(), template -> new TreeMap<>())
          .put(endpoint.method().toLowerCase(Locale.ROOT), operation(endpoint));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", Node.of("title", "Pond operator API", "version", version));
    document.put("security", List.of(Node.of("client_certificate", List.of())));
    document.put("paths", paths);
    document.put(
        "components",
        Node.of(
            "schemas",
            schemas.all(),
            "securitySchemes",
            Node.of("client_certificate", Node.of("type", "mutualTLS"))));
    return document;
  }

  private Map<String, Object> operation(Endpoint endpoint) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", operationId(endpoint));
    operation.put("summary", endpoint.summary());
    operation.put("x-pond-action", action(endpoint.service()));
    operation.put("parameters", parameters(endpoint));
    body(endpoint.shape().takes(), operation);
    operation.put("responses", responses(endpoint));
    return operation;
  }

  private static String action(Service service) {
    return switch (service) {
      case Service.ForPeople people -> people.action().name().toLowerCase(Locale.ROOT);
      case Service.ForStrangers strangers -> "open_to_strangers";
    };
  }

  private void body(Takes takes, Map<String, Object> operation) {
    if (takes.json() != null) {
      Map<String, Object> content = Node.of(JSON, Node.of("schema", schemas.of(takes.json())));
      operation.put("requestBody", Node.of("required", true, "content", content));
    } else if (takes.isTar()) {
      operation.put("requestBody", Node.of("required", true, "content", Node.of(TAR, Node.of())));
    }
  }

  private static List<Map<String, Object>> parameters(Endpoint endpoint) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    Matcher param = PARAM.matcher(endpoint.template());
    while (param.find()) {
      parameters.add(
          Node.of(
              "name",
              param.group(1),
              "in",
              "path",
              "required",
              true,
              "schema",
              Node.of("type", "string")));
    }
    for (QueryField field : endpoint.shape().query()) {
      parameters.add(
          Node.of(
              "name", field.name(),
              "in", "query",
              "required", false,
              "description", field.meaning(),
              "schema", Node.of("type", field.type())));
    }
    return parameters;
  }

  private SortedMap<String, Object> responses(Endpoint endpoint) {
    SortedMap<String, Object> responses = new TreeMap<>();
    for (Gives gives : endpoint.shape().gives()) {
      responses.put(
          String.valueOf(gives.status()),
          Node.of("description", "Done", "content", content(gives)));
    }
    for (Map.Entry<Integer, SortedSet<String>> refusal : endpoint.refusals().entrySet()) {
      Map<String, Object> schema = schemas.of(ApiProblem.class);
      responses.put(
          String.valueOf(refusal.getKey()),
          Node.of(
              "description", String.join(", ", refusal.getValue()),
              "content", Node.of(JSON, Node.of("schema", schema))));
    }
    return responses;
  }

  private Map<String, Object> content(Gives gives) {
    return switch (gives.form()) {
      case ONE -> Node.of(JSON, Node.of("schema", schemas.of(gives.type())));
      case LISTING -> Node.of(JSON, Node.of("schema", schemas.listing(gives.type())));
      case TAR -> Node.of(TAR, Node.of());
      case LINES -> Node.of(LINES, Node.of("schema", schemas.of(gives.type())));
      case DOCUMENT -> Node.of(JSON, Node.of("schema", Node.of("type", "object")));
    };
  }

  /** Like {@code get_runs_id_wait}: unique, because method and address are. */
  private static String operationId(Endpoint endpoint) {
    String words = endpoint.template().replaceFirst("^/v1/", "").replaceAll("[^a-z]+", "_");
    return endpoint.method().toLowerCase(Locale.ROOT) + "_" + words.replaceAll("_+$", "");
  }
}
