package pond.console.enroll.wait;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import pond.model.fingerprint.Fingerprint;
import pond.model.fingerprint.FormRefusedException;

/**
 * A fingerprint in groups, for reading beside another one.
 *
 * @param groups the prefix, then four characters each
 * @param differs the first group that differs from the other fingerprint
 */
public record Groups(List<String> groups, OptionalInt differs) {
  public Groups {
    groups = List.copyOf(groups);
  }

  /** Expected and offered, each knowing where they part. */
  public record Pair(Groups expected, Groups offered) {}

  /** Both in groups; empty when one of them is no fingerprint. */
  public static Optional<Pair> of(String expected, String offered) {
    try {
      List<String> one = groups(Fingerprint.parse(expected));
      List<String> other = groups(Fingerprint.parse(offered));
      OptionalInt at = firstDifference(one, other);
      return Optional.of(new Pair(new Groups(one, at), new Groups(other, at)));
    } catch (FormRefusedException unreadable) {
      return Optional.empty();
    }
  }

  /** One alone. */
  public static Groups of(Fingerprint fingerprint) {
    return new Groups(groups(fingerprint), OptionalInt.empty());
  }

  private static List<String> groups(Fingerprint fingerprint) {
    return new ArrayList<>(List.of(fingerprint.grouped().split(" +", -1)));
  }

  private static OptionalInt firstDifference(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
