package pond.console.desk;

import java.util.Objects;
import pond.client.Api;

/** One person's connection to one authority. */
public record Desk(Api api, Me me, Bulletin bulletin) {
  public Desk {
    Objects.requireNonNull(api);
    Objects.requireNonNull(me);
    Objects.requireNonNull(bulletin);
  }
}
