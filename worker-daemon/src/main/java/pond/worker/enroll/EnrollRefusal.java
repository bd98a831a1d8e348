package pond.worker.enroll;

/** Why a reply to an enrollment is not believed (docs/spec/wire.md, Enrollment, step 5). */
public enum EnrollRefusal {
  /** The root key in the reply does not hash to the prefix in the code. */
  ROOT_MISMATCH,
  /** The pin is not signed by that root, or cannot be read. */
  PIN_NOT_SIGNED,
  /** The pin names other keys than this worker's, or none. */
  PIN_OTHER_KEYS,
  /** The trust snapshot is not signed by that root, or cannot be read. */
  SNAPSHOT_NOT_SIGNED,
  /** The challenge does not open with this worker's sealing key. */
  CHALLENGE_NOT_OPENED
}
