package pond.model.seal;

import java.util.Arrays;
import java.util.List;

/**
 * One recipient's line in a header: what kind it is and the file key wrapped for it.
 *
 * @param arguments at least one; each is one or more printable ASCII characters without a space;
 *     the first is the kind
 * @param body the wrapped file key
 */
public record Stanza(List<String> arguments, byte[] body) {
  /** Refuses arguments that could not be written on one line; copies both. */
  public Stanza {
    arguments = List.copyOf(arguments);
    body = body.clone();
    if (arguments.isEmpty() || !arguments.stream().allMatch(Stanza::isArgument)) {
      throw new IllegalArgumentException("A stanza has arguments of printable ASCII only.");
    }
  }

  /** The first argument. */
  public String kind() {
    return arguments.getFirst();
  }

  /** A copy of the wrapped file key. */
  @Override
  public byte[] body() {
    return body.clone();
  }

  static boolean isArgument(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= 0x21 && c <= 0x7e);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Stanza that
        && arguments.equals(that.arguments)
        && Arrays.equals(body, that.body);
  }

  @Override
  public int hashCode() {
    return 31 * arguments.hashCode() + Arrays.hashCode(body);
  }
}
