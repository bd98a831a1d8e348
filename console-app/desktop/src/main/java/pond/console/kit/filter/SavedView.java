package pond.console.kit.filter;

import java.util.Objects;

/** A filter that the person gave a name. */
public record SavedView(String name, String filter) {
  public SavedView {
    Objects.requireNonNull(name);
    Objects.requireNonNull(filter);
  }
}
