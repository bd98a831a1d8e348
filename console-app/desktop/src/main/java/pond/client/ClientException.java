package pond.client;

import pond.model.api.ApiProblem;

/** Ends a command with a sentence, what to do next, a reason code and an exit code. */
public final class ClientException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ApiProblem problem;
  private final int exitCode;

  public ClientException(int exitCode, ApiProblem problem) {
    super(problem.message());
    this.problem = problem;
    this.exitCode = exitCode;
  }

  public ClientException(int exitCode, String code, String message, String fix) {
    this(exitCode, new ApiProblem(code, message, fix));
  }

  public ApiProblem problem() {
    return problem;
  }

  public int exitCode() {
    return exitCode;
  }
}
