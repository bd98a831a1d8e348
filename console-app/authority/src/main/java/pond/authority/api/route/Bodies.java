package pond.authority.api.route;

import java.io.IOException;
import pond.listener.http.Request;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/** Reads bodies strictly or refuses. */
final class Bodies {
  private Bodies() {}

  static <T> T read(Request request, Class<T> type) throws IOException {
    try {
      return StrictJson.read(request.readBody(), type);
    } catch (JsonRefusedException e) {
      throw Refused.BAD_REQUEST.refusal("The body cannot be read: " + e.getMessage() + ".");
    }
  }
}
