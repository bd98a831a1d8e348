package pond.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Names one job, as {@code j-} and 12 characters. An identifier grants nothing by itself. */
public record JobId(@JsonValue String value) implements Comparable<JobId> {
  private static final Pattern FORM = IdText.pattern("j");

  public JobId {
    IdText.check(FORM, "job id", value);
  }

  /** Parses or refuses. */
  @JsonCreator
  public static JobId of(String value) {
    return new JobId(value);
  }

  /** A fresh identifier of 60 random bits. */
  public static JobId random(SecureRandom random) {
    return new JobId(IdText.random("j", random));
  }

  @Override
  public int compareTo(JobId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
