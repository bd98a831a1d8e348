package pond.authority.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Gives;
import pond.authority.people.Role;
import pond.model.json.StrictJson;

/** The served description, the table in the specification and the real JSON say the same. */
final class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private ApiBench bench;
  private JsonNode document;

  @BeforeEach
  void start() throws IOException {
    bench = new ApiBench(folder);
    document = JSON.readTree(bench.as(Role.VIEWER).get("/v1/openapi.json").body());
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private List<Endpoint> endpoints() {
    return OperatorApi.endpoints(
        bench.authority(), bench.config(), new Waits(bench.authority().watch()));
  }

  @Test
  void document_operations_areThoseOfTheSpecification() throws IOException {
    Set<String> served = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        m ->
                            served.add(
                                m.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

    assertEquals(specified(), served);
    assertEquals("3.1.0", document.get("openapi").asText());
  }

  /** Reads the first column of the table in docs/spec/operator-api.md. */
  private static Set<String> specified() throws IOException {
    Path spec = Path.of(System.getProperty("pond.root"), "docs/spec/operator-api.md");
    Set<String> operations = new TreeSet<>();
    for (String line : Files.readAllLines(spec)) {
      String column = line.startsWith("| `") ? line.split("\\|", -1)[1] : "";
      Matcher each =
          Pattern.compile("`(GET|POST) (/v1/[^`?]*)|`([a-z/0-9{}A-Z]+)`").matcher(column);
      String method = "";
      String first = "";
      while (each.find()) {
        if (each.group(1) != null) {
          method = each.group(1);
          first = each.group(2);
          operations.add(method + " " + first);
        } else {
          String verb = each.group(3);
          String parent = first.substring(0, first.lastIndexOf('/') + 1);
          operations.add(method + " " + (verb.startsWith("/") ? verb : parent + verb));
        }
      }
    }
    return operations;
  }

  @Test
  void document_references_allResolve() {
    List<String> dangling = new ArrayList<>();
    references(document)
        .forEach(
            ref -> {
              if (document.at(ref.substring(1)).isMissingNode()) {
                dangling.add(ref);
              }
            });
    assertEquals(List.of(), dangling);
    assertTrue(references(document).size() > 30);
  }

  private static List<String> references(JsonNode node) {
    return node.findValuesAsText("$ref");
  }

  @Test
  void document_operationIds_areUnique() {
    List<String> ids = document.findValuesAsText("operationId");
    assertEquals(endpoints().size(), ids.size());
    assertEquals(ids.size(), Set.copyOf(ids).size());
  }

  @Test
  void schemas_everyRecord_haveTheFieldsOfItsRealJson() throws IOException {
    Set<Class<?>> records = new java.util.LinkedHashSet<>();
    for (Endpoint endpoint : endpoints()) {
      if (endpoint.shape().takes().json() != null) {
        collect(endpoint.shape().takes().json(), records);
      }
      for (Gives gives : endpoint.shape().gives()) {
        collect(gives.type(), records);
      }
    }
    assertTrue(records.size() >= 18, records.toString());
    for (Class<?> record : records) {
      JsonNode schema = document.at("/components/schemas/" + record.getSimpleName());
      JsonNode real = JSON.readTree(StrictJson.write(sample(record)));
      assertEquals(names(real), names(schema.get("properties")), record.getSimpleName());
      assertEquals("false", schema.get("additionalProperties").asText());
    }
  }

  private static void collect(Class<?> type, Set<Class<?>> records) {
    if (type.isRecord() && records.add(type)) {
      for (RecordComponent component : type.getRecordComponents()) {
        for (Class<?> used : classes(component.getGenericType())) {
          collect(used, records);
        }
      }
    }
  }

  private static List<Class<?>> classes(Type type) {
    return switch (type) {
      case Class<?> plain -> List.of(plain);
      case ParameterizedType generic -> classes(generic.getActualTypeArguments()[0]);
      default -> List.of();
    };
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A record with something in every component. */
  private static Object sample(Type type) {
    if (type instanceof ParameterizedType generic) {
      Object inner = sample(generic.getActualTypeArguments()[0]);
      if (generic.getRawType() == Map.class) {
        return Map.of(inner, sample(generic.getActualTypeArguments()[1]));
      }
      return generic.getRawType() == List.class ? List.of(inner) : Optional.of(inner);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain);
    }
    return switch (plain.getName()) {
      case "java.lang.String" -> "text";
      case "boolean" -> true;
      case "int", "java.lang.Integer" -> 1;
      case "long", "java.lang.Long" -> 1L;
      case "[B" -> new byte[] {1};
      case "java.time.Instant" -> Instant.EPOCH;
      default -> throw new AssertionError(plain);
    };
  }

  private static Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = sample(components[i].getGenericType());
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }
}
