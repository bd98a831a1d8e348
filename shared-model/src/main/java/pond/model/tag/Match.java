package pond.model.tag;

/** Whether grants cover the required tags of a job. */
public sealed interface Match {
  /** Every required tag is covered. */
  record Satisfied() implements Match {}

  /**
   * Some required tags are not covered; the job must not be placed there.
   *
   * @param missing the required tags that are not covered, never empty
   */
  record Missing(TagSet missing) implements Match {
    /** Refuses an empty set: nothing missing is {@link Satisfied}. */
    public Missing {
      if (missing.isEmpty()) {
        throw new IllegalArgumentException("nothing is missing");
      }
    }
  }

  /** True for {@link Satisfied}. */
  default boolean isSatisfied() {
    return this instanceof Satisfied;
  }
}
