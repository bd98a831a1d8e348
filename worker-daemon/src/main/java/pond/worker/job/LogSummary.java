package pond.worker.job;

import pond.model.digest.Sha256;

/** What the signed result says of the log. */
public record LogSummary(Sha256 sha, long frames) {
  /** No log at all. */
  public static final LogSummary NONE = new LogSummary(Sha256.of(new byte[0]), 0);
}
