package pond.authority.store.schema;

/** The file's schema is not one that this Pond may touch. The message is a sentence for people. */
public final class SchemaRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Why why;

  SchemaRefusedException(Why why, String sentence) {
    super(sentence);
    this.why = why;
  }

  /** What is wrong with it. */
  public Why why() {
    return why;
  }

  /** What can be wrong with a schema. */
  public enum Why {
    /** It has steps that this Pond does not know. */
    NEWER,
    /** One of its steps has another text in this Pond. */
    CHANGED,
    /** It does not say which steps it has. */
    UNREADABLE
  }
}
