package pond.authority.api;

import java.util.List;
import pond.listener.http.Response;
import pond.model.api.Listing;
import pond.model.json.StrictJson;

/** Records as answers. */
public final class Json {
  private Json() {}

  /** 200 with a record. */
  public static Response ok(Object record) {
    return Response.json(200, StrictJson.write(record));
  }

  /** 201 with a record. */
  public static Response created(Object record) {
    return Response.json(201, StrictJson.write(record));
  }

  /** 200 with a listing. */
  public static Response listing(List<?> items) {
    return ok(new Listing<>(items));
  }
}
