package pond.worker;

import java.util.Objects;

/** What a person must know when a command cannot go on: what happened and what to do next. */
public final class ProblemException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exit;
  private final String code;
  private final String fix;

  /**
   * @param code stable UPPER_SNAKE reason
   * @param sentence what happened, without secrets
   * @param fix what to do next
   */
  public ProblemException(ExitCode exit, String code, String sentence, String fix) {
    super(Objects.requireNonNull(sentence));
    this.exit = exit;
    this.code = code;
    this.fix = fix;
  }

  public ExitCode exit() {
    return exit;
  }

  public String code() {
    return code;
  }

  public String fix() {
    return fix;
  }
}
