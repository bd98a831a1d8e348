package pond.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Names one worker, as {@code w-} and 12 characters. An identifier grants nothing by itself. */
public record WorkerId(@JsonValue String value) implements Comparable<WorkerId> {
  private static final Pattern FORM = IdText.pattern("w");

  public WorkerId {
    IdText.check(FORM, "worker id", value);
  }

  /** Parses or refuses. */
  @JsonCreator
  public static WorkerId of(String value) {
    return new WorkerId(value);
  }

  /** A fresh identifier of 60 random bits. */
  public static WorkerId random(SecureRandom random) {
    return new WorkerId(IdText.random("w", random));
  }

  @Override
  public int compareTo(WorkerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
