package pond.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The one JSON reader and writer of Pond.
 *
 * <p>Security property: a document is read in exactly one way or refused. Duplicate keys, trailing
 * bytes, unknown fields, numbers given as text, and oversized or deeply nested documents are
 * refused, so two readers can never understand one signed payload differently. What a missing field
 * means is decided by the record's constructor.
 */
public final class StrictJson {
  /** Largest document accepted unless the caller states a smaller cap: 1 MiB. */
  public static final int MAX_BYTES = 1 << 20;

  private static final ObjectMapper MAPPER = mapper();

  private StrictJson() {}

  /** Reads one value or refuses; {@code maxBytes} is checked before parsing. */
  public static <T> T read(byte[] json, Class<T> type, int maxBytes) throws JsonRefusedException {
    if (json.length > maxBytes) {
      throw new JsonRefusedException("larger than " + maxBytes + " bytes");
    }
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new JsonRefusedException("null is not a " + type.getSimpleName());
      }
      return value;
    } catch (JsonMappingException e) {
      throw new JsonRefusedException(where(e) + reason(e));
    } catch (JsonProcessingException e) {
      throw new JsonRefusedException("not valid JSON: " + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one value of at most {@link #MAX_BYTES}. */
  public static <T> T read(byte[] json, Class<T> type) throws JsonRefusedException {
    return read(json, type, MAX_BYTES);
  }

  /** Writes compact UTF-8 JSON with record components in their declared order. */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a Pond record could not be written as JSON", e);
    }
  }

  /** Writes indented JSON for people. */
  public static String pretty(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a Pond record could not be written as JSON", e);
    }
  }

  private static String where(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "" : "field " + path + ": ";
  }

  private static String reason(JsonMappingException e) {
    Throwable cause = e.getCause();
    boolean ours =
        cause instanceof IllegalArgumentException || cause instanceof NullPointerException;
    String text = ours && cause.getMessage() != null ? cause.getMessage() : e.getOriginalMessage();
    return firstLine(text);
  }

  private static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) : line;
  }

  private static ObjectMapper mapper() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNumberLength(20)
            .maxStringLength(8 << 20)
            .maxNameLength(256)
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(limits)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    return JsonMapper.builder(factory)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .addModule(new ModelTypes())
        .build();
  }
}
