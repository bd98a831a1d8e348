package pond.authority.store;

import org.jspecify.annotations.Nullable;

/** The store could not do what was asked. The message is a sentence with what to do next. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final StoreReason reason;

  public StoreException(StoreReason reason, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
  }

  public StoreException(StoreReason reason, String sentence) {
    this(reason, sentence, null);
  }

  /** The stable reason code. */
  public final StoreReason reason() {
    return reason;
  }

  /** The same failure for one more caller, so that no two threads share an exception. */
  StoreException again() {
    return new StoreException(reason, String.valueOf(getMessage()), this);
  }
}
