package pond.model.runfile;

import java.util.regex.Pattern;

/**
 * Names a stage within its run: 1 to 40 characters of {@code a-z 0-9 -}, the first a letter or
 * digit. Safe as a folder name, because a stage's output is placed under {@code needs/<stage id>/}.
 */
public record StageId(String value) implements Comparable<StageId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public StageId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a stage id");
    }
  }

  /** Parses or refuses. */
  public static StageId parse(String text) {
    return new StageId(text);
  }

  @Override
  public int compareTo(StageId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
