package pond.console.frame.keys;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One press of a key with what is held: {@code Ctrl+Shift+L}, {@code g}, {@code ?}, {@code F5}.
 * Ctrl stands for the key that the platform uses for shortcuts.
 *
 * @param key a character as typed, or a name such as {@code Esc}; a letter beside Ctrl or Alt is a
 *     capital
 */
public record Stroke(Set<Held> held, String key) {
  private static final int LONGEST_NAME = 12;

  /** What is held down, in the order in which it is written. */
  public enum Held {
    CTRL("Ctrl+"),
    ALT("Alt+"),
    SHIFT("Shift+");

    private final String written;

    Held(String written) {
      this.written = written;
    }
  }

  public Stroke {
    Objects.requireNonNull(key);
    if (key.isEmpty() || key.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("no key is called \"" + key + "\"");
    }
    held = held.isEmpty() ? Set.of() : Set.copyOf(held);
  }

  /** A key with nothing held. */
  public static Stroke plain(String key) {
    return new Stroke(Set.of(), key);
  }

  /** Reads the written form; empty when it is none. */
  public static Optional<Stroke> parse(String text) {
    Set<Held> held = EnumSet.noneOf(Held.class);
    String rest = text;
    for (Held one : Held.values()) {
      if (rest.startsWith(one.written) && rest.length() > one.written.length()) {
        held.add(one);
        rest = rest.substring(one.written.length());
      }
    }
    boolean named = rest.length() > 1 && rest.contains("+");
    return rest.isEmpty() || rest.length() > LONGEST_NAME || named
        ? Optional.empty()
        : Optional.of(new Stroke(held, rest));
  }

  /** Reads strokes with spaces between; empty when it is no such thing. */
  public static List<Stroke> sequence(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    List<Optional<Stroke>> read =
        Stream.of(text.strip().split(" +", -1)).map(Stroke::parse).toList();
    return read.stream().anyMatch(Optional::isEmpty)
        ? List.of()
        : read.stream().map(Optional::orElseThrow).toList();
  }

  /** Whether it would write a character into a text field. */
  public boolean writes() {
    return !held.contains(Held.CTRL) && !held.contains(Held.ALT) && key.length() == 1;
  }

  /** As the cheat sheet writes it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Held one : Held.values()) {
      text.append(held.contains(one) ? one.written : "");
    }
    return text.append(key).toString();
  }
}
