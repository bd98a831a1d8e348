package pond.model.api.desk;

import java.util.Objects;

/**
 * Whether one kind of work can run in one pool, by which rule not, and on how many machines at this
 * moment.
 */
public record MatrixCell(String pool, boolean can, String rule, String sentence, int eligible) {
  public MatrixCell {
    Objects.requireNonNull(pool, "pool is missing");
    Objects.requireNonNull(rule, "rule is missing");
    Objects.requireNonNull(sentence, "sentence is missing");
  }
}
