package pond.model.api;

import java.util.List;
import java.util.Objects;

/** A list under a name, so that replies can grow fields later. */
public record Listing<T>(List<T> items) {
  public Listing {
    items = List.copyOf(Objects.requireNonNull(items, "items is missing"));
  }
}
