package pond.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Names one run, as {@code r-} and 12 characters. An identifier grants nothing by itself. */
public record RunId(@JsonValue String value) implements Comparable<RunId> {
  private static final Pattern FORM = IdText.pattern("r");

  public RunId {
    IdText.check(FORM, "run id", value);
  }

  /** Parses or refuses. */
  @JsonCreator
  public static RunId of(String value) {
    return new RunId(value);
  }

  /** A fresh identifier of 60 random bits. */
  public static RunId random(SecureRandom random) {
    return new RunId(IdText.random("r", random));
  }

  @Override
  public int compareTo(RunId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
