package pond.console.workers.detail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** Reads one field of the details of an audit entry, for showing only. */
final class Details {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Details() {}

  static Optional<String> field(String detail, String name) {
    try {
      JsonNode found = JSON.readTree(detail).get(name);
      return Optional.ofNullable(found).map(JsonNode::asText);
    } catch (JsonProcessingException notOurs) {
      return Optional.empty();
    }
  }
}
