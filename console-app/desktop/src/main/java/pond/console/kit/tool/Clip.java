package pond.console.kit.tool;

import java.util.Optional;

/** The clipboard. */
public interface Clip {
  /** Puts a text in. */
  void put(String text);

  /** The text in it. */
  Optional<String> text();

  /** Empties it. */
  void clear();
}
