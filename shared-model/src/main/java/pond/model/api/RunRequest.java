package pond.model.api;

import java.util.Objects;

/**
 * Submits a run: the run file's exact text and the bundle it works on. {@code clientKey} makes a
 * repeated submit the same run.
 */
public record RunRequest(String runFile, String inputSha, String clientKey) {
  public RunRequest {
    Objects.requireNonNull(runFile, "runFile is missing");
    Objects.requireNonNull(inputSha, "inputSha is missing");
    Objects.requireNonNull(clientKey, "clientKey is missing");
  }
}
