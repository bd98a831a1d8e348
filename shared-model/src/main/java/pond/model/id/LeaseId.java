package pond.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Names one lease, as {@code l-} and 12 characters. An identifier grants nothing by itself. */
public record LeaseId(@JsonValue String value) implements Comparable<LeaseId> {
  private static final Pattern FORM = IdText.pattern("l");

  public LeaseId {
    IdText.check(FORM, "lease id", value);
  }

  /** Parses or refuses. */
  @JsonCreator
  public static LeaseId of(String value) {
    return new LeaseId(value);
  }

  /** A fresh identifier of 60 random bits. */
  public static LeaseId random(SecureRandom random) {
    return new LeaseId(IdText.random("l", random));
  }

  @Override
  public int compareTo(LeaseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
