package pond.authority.api;

import java.util.List;
import pond.listener.http.Response;
import pond.model.api.Listing;
import pond.model.json.StrictJson;

/** Records as answers. */
final class Json {
  private Json() {}

  static Response ok(Object record) {
    return Response.json(200, StrictJson.write(record));
  }

  static Response created(Object record) {
    return Response.json(201, StrictJson.write(record));
  }

  static Response listing(List<?> items) {
    return ok(new Listing<>(items));
  }
}
