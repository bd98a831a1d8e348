package pond.authority.api.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** JSON Schema 2020-12 of records, as {@link pond.model.json.StrictJson} reads and writes them. */
final class Schemas {
  private final SortedMap<String, Object> known = new TreeMap<>();

  /** A reference to the schema of this record, which is collected. */
  Map<String, Object> of(Class<?> record) {
    String name = record.getSimpleName();
    if (!known.containsKey(name)) {
      known.put(name, Node.of());
      known.put(name, object(record));
    }
    return Node.of("$ref", "#/components/schemas/" + name);
  }

  /** A listing of this record. */
  Map<String, Object> listing(Class<?> item) {
    Map<String, Object> items = Node.of("type", "array", "items", of(item));
    return closedObject(Node.of("items", items), List.of("items"));
  }

  /** Everything collected, by name. */
  SortedMap<String, Object> all() {
    return new TreeMap<>(known);
  }

  private Map<String, Object> object(Class<?> record) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      String name = snake(component.getName());
      properties.put(name, schema(component.getGenericType()));
      if (component.getType() != Optional.class) {
        required.add(name);
      }
    }
    return closedObject(properties, required);
  }

  private static Map<String, Object> closedObject(
      Map<String, Object> properties, List<String> required) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", required);
    object.put("additionalProperties", false);
    return object;
  }

  private Map<String, Object> schema(Type type) {
    if (type instanceof ParameterizedType generic) {
      if (generic.getRawType() == Map.class) {
        Map<String, Object> values = schema(generic.getActualTypeArguments()[1]);
        return Node.of("type", "object", "additionalProperties", values);
      }
      Map<String, Object> inner = schema(generic.getActualTypeArguments()[0]);
      if (generic.getRawType() == List.class) {
        return Node.of("type", "array", "items", inner);
      }
      if (generic.getRawType() == Optional.class) {
        return Node.of("anyOf", List.of(inner, Node.of("type", "null")));
      }
    }
    return type instanceof Class<?> plain ? schema(plain) : unknown(type);
  }

  private Map<String, Object> schema(Class<?> type) {
    if (type.isRecord()) {
      return of(type);
    }
    return switch (type.getName()) {
      case "java.lang.String" -> Node.of("type", "string");
      case "boolean", "java.lang.Boolean" -> Node.of("type", "boolean");
      case "int", "java.lang.Integer" -> Node.of("type", "integer", "format", "int32");
      case "long", "java.lang.Long" -> Node.of("type", "integer", "format", "int64");
      case "[B" -> Node.of("type", "string", "contentEncoding", "base64");
      default -> type == Instant.class ? time() : unknown(type);
    };
  }

  private static Map<String, Object> time() {
    return Node.of("type", "string", "format", "date-time");
  }

  private static Map<String, Object> unknown(Type type) {
    throw new IllegalStateException("no schema is known for " + type);
  }

  /** As the JSON mapper spells names. */
  static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
  }
}
