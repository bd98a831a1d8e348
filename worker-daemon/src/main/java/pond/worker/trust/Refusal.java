package pond.worker.trust;

import java.util.Objects;

/** A reason code and the sentence that goes with it. */
public record Refusal(OrderRefusal reason, String sentence) {
  private static final int LONGEST = 1800;

  public Refusal {
    Objects.requireNonNull(reason, "reason");
    sentence = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
  }

  /** How it stands in a result: code first, so that it can be searched for. */
  public String detail() {
    return reason + ": " + sentence;
  }
}
