package pond.model.link;

import java.util.Objects;

/**
 * The authority refuses what was asked. To strangers the message is uniform; the detail is in the
 * authority's audit log.
 */
public final class LinkRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int status;
  private final String fix;

  /**
   * @param status the HTTP status to answer with
   * @param code a stable reason code in UPPER_SNAKE
   * @param message a sentence for the person at the worker
   * @param fix what to do next
   */
  public LinkRefusedException(int status, String code, String message, String fix) {
    super(Objects.requireNonNull(message));
    this.status = status;
    this.code = Objects.requireNonNull(code);
    this.fix = Objects.requireNonNull(fix);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String fix() {
    return fix;
  }
}
