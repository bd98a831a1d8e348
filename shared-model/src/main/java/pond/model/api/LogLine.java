package pond.model.api;

import java.util.Objects;

/**
 * One piece of a job's output. {@code stream} is out or err; {@code bytes} are the job's own and
 * hostile.
 */
public record LogLine(
    String stageId, int attempt, long seq, long atMs, String stream, byte[] bytes) {
  public LogLine {
    bytes = Objects.requireNonNull(bytes, "bytes is missing").clone();
    Objects.requireNonNull(stageId, "stageId is missing");
    Objects.requireNonNull(stream, "stream is missing");
  }
}
