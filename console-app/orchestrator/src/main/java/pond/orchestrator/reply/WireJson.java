package pond.orchestrator.reply;

import java.io.IOException;
import pond.listener.http.Request;
import pond.listener.http.Response;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/** Wire records in request and response bodies. */
public final class WireJson {
  private WireJson() {}

  /** Reads the body or refuses with BAD_REQUEST; the route's cap bounds its size. */
  public static <T> T read(Request request, Class<T> type) throws IOException {
    byte[] body = request.readBody();
    try {
      return StrictJson.read(body, type, Math.max(1, body.length));
    } catch (JsonRefusedException e) {
      throw Refused.badRequest(e.getMessage() + ".");
    }
  }

  public static Response answer(Object record) {
    return Response.json(200, StrictJson.write(record));
  }
}
