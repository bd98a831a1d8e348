package pond.listener.http;

/**
 * Carries an {@link ApiError} out of a handler; the server's boundary answers with exactly that.
 */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ApiError error;

  public ApiException(ApiError error) {
    super(error.code() + ": " + error.message());
    this.error = error;
  }

  public ApiException(ApiError error, Throwable cause) {
    super(error.code() + ": " + error.message(), cause);
    this.error = error;
  }

  public ApiError error() {
    return error;
  }
}
