package pond.authority.api.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects that keep their order, so that the document is the same at every start. */
final class Node {
  private Node() {}

  static Map<String, Object> of(Object... pairs) {
    Map<String, Object> node = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      node.put((String) pairs[i], pairs[i + 1]);
    }
    return node;
  }
}
