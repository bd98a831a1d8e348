package pond.model.located;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a JSON text into {@link Located} values and collects what is wrong with it. */
public final class LocatedJson {
  /** Deepest nesting. */
  public static final int DEEPEST = 16;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(32)
                  .maxNameLength(1024)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final JsonParser parser;
  private final List<Fault> faults = new ArrayList<>();

  private LocatedJson(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * What was read.
   *
   * @param root empty after a syntax error
   */
  public record Document(Optional<Located> root, List<Fault> faults) {
    /** Copies the faults. */
    public Document {
      faults = List.copyOf(faults);
    }
  }

  /** Reads {@code text}. */
  public static Document read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new LocatedJson(parser).document();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Document document() throws IOException {
    Optional<Located> root = Optional.empty();
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        fault(Fault.Kind.SYNTAX, here(), "", "The file is empty.");
        return new Document(root, faults);
      }
      Located value = value(first, "");
      if (parser.nextToken() != null) {
        fault(Fault.Kind.TRAILING, here(), "", "Something follows the end of the object.");
      }
      root = Optional.of(value);
    } catch (JsonProcessingException e) {
      fault(Fault.Kind.SYNTAX, place(e), "", detail(e));
    }
    return new Document(root, faults);
  }

  private Located value(JsonToken token, String path) throws IOException {
    Place at = here();
    return switch (token) {
      case START_OBJECT -> object(at, path);
      case START_ARRAY -> array(at, path);
      case VALUE_STRING -> new Located.Text(at, parser.getText());
      case VALUE_NUMBER_INT -> whole(at);
      case VALUE_NUMBER_FLOAT -> new Located.Other(at, "a decimal number");
      case VALUE_TRUE, VALUE_FALSE -> new Located.Other(at, "true or false");
      case VALUE_NULL -> new Located.Other(at, "null");
      default -> throw new IllegalStateException("a JSON parser gave " + token);
    };
  }

  private Located object(Place at, String path) throws IOException {
    List<Located.Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Place nameAt = here();
      String below = path.isEmpty() ? name : path + "." + name;
      Located value = value(parser.nextToken(), below);
      if (names.add(name)) {
        fields.add(new Located.Field(nameAt, name, value));
      } else {
        fault(Fault.Kind.DUPLICATE, nameAt, below, name);
      }
    }
    return new Located.Obj(at, fields);
  }

  private Located array(Place at, String path) throws IOException {
    List<Located> items = new ArrayList<>();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      items.add(value(next, path + "[" + items.size() + "]"));
    }
    return new Located.Arr(at, items);
  }

  private Located whole(Place at) throws IOException {
    return switch (parser.getNumberType()) {
      case INT, LONG -> new Located.Whole(at, parser.getLongValue());
      default -> new Located.Other(at, "a number that is too large");
    };
  }

  private void fault(Fault.Kind kind, Place at, String path, String detail) {
    faults.add(new Fault(kind, at, path, detail));
  }

  private Place here() {
    return place(parser.currentTokenLocation());
  }

  private static Place place(JsonLocation at) {
    return new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  /** Where parsing stopped; a broken size rule has no place of its own. */
  private Place place(JsonProcessingException e) {
    return place(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
  }

  private static String detail(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    return message.lines().findFirst().orElse("").strip();
  }
}
