package pond.model.filter;

/** Why a filter cannot be understood. Names are stable reason codes. */
public enum FilterRefusal {
  /** The list has no such key. */
  UNKNOWN_KEY,
  /** The key knows its values, and this is none of them. */
  UNKNOWN_VALUE,
  /** Nothing stands after the operator. */
  VALUE_MISSING,
  /** The key counts something. */
  NOT_A_NUMBER,
  /** The key is a time. */
  NOT_A_DURATION,
  /** The key cannot be compared in this way. */
  OPERATOR_NOT_ALLOWED,
  /** A quote has no end. */
  QUOTE_NOT_CLOSED,
  /** A quote begins or ends inside a value. */
  QUOTE_MISPLACED,
  /** Too many characters or terms. */
  TOO_LONG
}
