package pond.authority.review.policy;

/** Why something about a review is refused. Names are stable reason codes. */
public enum ReviewRefusal {
  REVIEW_DECIDED(
      409,
      "This review is decided already.",
      "See pond review show for who decided what, and why."),
  REASON_SHORT(
      422,
      "A decision needs a reason of 10 characters or more.",
      "Say in a sentence why; it is signed and kept."),
  REASONS_CHANGED(
      409,
      "The reasons you were shown are not those of the verdict.",
      "Load the review again, look at its reasons, then decide."),
  ACCEPT_NOT_ALLOWED(
      409,
      "Nobody can say who signed this result, so it cannot be accepted.",
      "Reject it, or re-run it on trusted."),
  ACCEPT_SWITCHED_OFF(
      409,
      "This authority accepts no flagged result.",
      "Reject it, or re-run it on trusted. An operator can change the setting review.accept."),
  OUTPUT_NOT_OPENED(
      409,
      "The output of this result does not open, so nothing could go on with it.",
      "Reject it, or re-run it on trusted."),
  SAME_PERSON(
      409,
      "You have accepted it already; a second operator must do so too.",
      "Ask another operator to look at it."),
  RUN_CANCELLED(
      409, "The run was cancelled; it does not go on.", "Reject the result, or submit a new run."),
  RERUN_RUNNING(
      409, "Its re-run is not over yet.", "Wait for it; pond review show tells how it stands."),
  RERUN_TOO_LATE(
      409,
      "A stage that needs this one has already started with the re-run's output.",
      "Submit a new run to compare again."),
  ASSIGNEE_UNKNOWN(422, "Nobody in force has this name.", "See pond people list for the names."),
  SNOOZE_INVALID(
      422,
      "A review is set aside until a time within the next 30 days, with a reason.",
      "Name such a time and say why."),
  WORKER_NOT_QUARANTINED_NOW(
      409,
      "The worker could not be quarantined, so nothing was decided.",
      "See pond workers show, then decide without it.");

  private final int status;
  private final String sentence;
  private final String fix;

  ReviewRefusal(int status, String sentence, String fix) {
    this.status = status;
    this.sentence = sentence;
    this.fix = fix;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** What is wrong. */
  public String sentence() {
    return sentence;
  }

  /** What to do next. */
  public String fix() {
    return fix;
  }
}
