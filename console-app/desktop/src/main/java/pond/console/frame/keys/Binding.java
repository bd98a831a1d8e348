package pond.console.frame.keys;

import java.util.List;
import java.util.Objects;

/**
 * A command and its keys.
 *
 * @param group where the cheat sheet lists it: go, find, view or window
 */
public record Binding(String command, String group, List<Stroke> keys) {
  public Binding {
    Objects.requireNonNull(command);
    Objects.requireNonNull(group);
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(command + " has no keys");
    }
  }

  static Binding of(String command, String group, String keys) {
    return new Binding(command, group, Stroke.sequence(keys));
  }

  /** As the cheat sheet writes them. */
  public String text() {
    return String.join(" ", keys.stream().map(Stroke::text).toList());
  }
}
