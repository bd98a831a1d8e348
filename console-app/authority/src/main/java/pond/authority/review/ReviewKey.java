package pond.authority.review;

import java.util.Objects;
import pond.model.id.RunId;
import pond.model.runfile.StageId;

/** Names a review: the attempt of a stage whose result was flagged. */
public record ReviewKey(RunId run, StageId stage, int attempt) {
  public ReviewKey {
    Objects.requireNonNull(run);
    Objects.requireNonNull(stage);
    if (attempt < 1) {
      throw new IllegalArgumentException("attempts start at 1");
    }
  }

  /** {@code run/stage/attempt}, as people and the audit log name it. */
  public String text() {
    return run + "/" + stage + "/" + attempt;
  }

  @Override
  public String toString() {
    return text();
  }
}
