package pond.authority.people;

/** Why somebody's access is not changed. Names are stable reason codes. */
public enum AccessRefusal {
  /** Nobody in force has this id. */
  NO_SUCH_PERSON,
  /** Without them nobody could run the authority. */
  LAST_OPERATOR
}
