package pond.authority.api.route;

/**
 * What the answer carries.
 *
 * @param type the record, or {@link Form#TAR}'s and {@link Form#DOCUMENT}'s placeholder {@code
 *     Object}
 */
public record Gives(int status, Form form, Class<?> type) {
  /** The forms an answer can have. */
  public enum Form {
    /** One record. */
    ONE,
    /** A {@link pond.model.api.Listing} of records. */
    LISTING,
    /** An uncompressed tar. */
    TAR,
    /** Records, a JSON line each, as they come. */
    LINES,
    /** Some JSON document. */
    DOCUMENT
  }
}
