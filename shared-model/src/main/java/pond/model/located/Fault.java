package pond.model.located;

/**
 * What is wrong with a text as JSON.
 *
 * @param path the field, such as {@code stages[0].id}; empty for the whole text
 */
public record Fault(Kind kind, Place place, String path, String detail) {
  /** What is wrong. */
  public enum Kind {
    /** Not JSON from here on. */
    SYNTAX,
    /** A name for the second time in one object. */
    DUPLICATE,
    /** Something after the value. */
    TRAILING
  }
}
