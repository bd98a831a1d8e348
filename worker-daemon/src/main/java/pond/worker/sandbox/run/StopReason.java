package pond.worker.sandbox.run;

import pond.model.sandbox.Outcome;

/**
 * Why Pond ended a job.
 *
 * @param graceful false when waiting for the job to end by itself would let it do more harm
 */
record StopReason(Outcome outcome, String detail, boolean graceful) {
  static StopReason patient(Outcome outcome, String detail) {
    return new StopReason(outcome, detail, true);
  }

  static StopReason atOnce(Outcome outcome, String detail) {
    return new StopReason(outcome, detail, false);
  }
}
