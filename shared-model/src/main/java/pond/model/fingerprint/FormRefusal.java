package pond.model.fingerprint;

/** Why a strict text form was refused (docs/spec/fingerprint.md section 3). */
public enum FormRefusal {
  /** Not the one length of this form. */
  FORM_LENGTH,
  /** An upper case letter. */
  FORM_CASE,
  /** Another prefix. */
  FORM_PREFIX,
  /** A character that never occurs after the prefix. */
  FORM_CHARACTER,
  /** The checksum does not match. */
  FORM_CHECKSUM,
  /** Unused bits are set. */
  FORM_PADDING
}
