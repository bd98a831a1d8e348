package pond.authority.review.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pond.model.digest.Sha256;

/**
 * How a flagged result stands beside what trusted workers made of the same order. Pure. What is
 * compared is the output as Pond opened it, and the exit code.
 */
public enum Comparison {
  PENDING("The re-run is not over."),
  EQUAL("The trusted worker got the same output and exit code as the flagged result."),
  DIFFERS("The trusted worker got something else than the flagged result."),
  NOT_DETERMINISTIC(
      "Two runs on trusted workers got different results, so a difference proves nothing here."),
  FAILED("The re-run gave nothing to compare with.");

  private final String sentence;

  Comparison(String sentence) {
    this.sentence = sentence;
  }

  /** Output and exit code of one attempt; empty output when there is none that opens. */
  public record Got(Optional<Sha256> output, Optional<Integer> rc) {}

  /**
   * Compares.
   *
   * @param flagged what the flagged attempt left
   * @param trusted verified results of the re-runs, oldest first
   * @param running whether the last re-run is not over
   * @param lastVerified whether the last re-run gave a verified result that exited
   */
  public static Comparison of(
      Got flagged, List<Got> trusted, boolean running, boolean lastVerified) {
    if (trusted.stream().distinct().count() > 1) {
      return NOT_DETERMINISTIC;
    }
    if (running) {
      return PENDING;
    }
    if (!lastVerified || trusted.isEmpty()) {
      return FAILED;
    }
    boolean known = flagged.output().isPresent() && flagged.rc().isPresent();
    return known && trusted.getLast().equals(flagged) ? EQUAL : DIFFERS;
  }

  /** The word in interfaces. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it means. */
  public String sentence() {
    return sentence;
  }
}
