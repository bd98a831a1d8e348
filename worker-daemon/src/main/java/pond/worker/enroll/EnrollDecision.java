package pond.worker.enroll;

import pond.model.statement.PinRecord;
import pond.model.wire.EnrollConfirm;

/** Whether a reply to an enrollment is believed. */
public sealed interface EnrollDecision {
  /** It is: {@code answer} proves the sealing key, {@code pin} is the authority's word on us. */
  record Believed(PinRecord pin, EnrollConfirm answer) implements EnrollDecision {}

  /** It is not; nothing of it is kept. */
  record Refused(EnrollRefusal reason, String sentence) implements EnrollDecision {}
}
