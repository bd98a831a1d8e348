package pond.authority.people;

/** Why nobody can be invited so. Names are stable reason codes. */
public enum InviteRefusal {
  NAME_INVALID(
      "A person's name has 1 to 64 letters, digits, single spaces or . _ @ - and starts with a letter or digit.",
      "Choose another name, such as anna or Anna Meyer."),
  NAME_RESERVED(
      "The audit log uses this name for something that is no person.", "Choose another name."),
  NAME_IN_USE(
      "Somebody has this name already, or is invited under it.",
      "Choose another name, or revoke that person or invitation first: pond people list."),
  ROLE_UNKNOWN("There is no such role.", "Choose operator, support or viewer."),
  TTL_OUT_OF_RANGE(
      "An invitation lives from 1 minute to 7 days.", "Choose --ttl between 1m and 7d.");

  private final String sentence;
  private final String fix;

  InviteRefusal(String sentence, String fix) {
    this.sentence = sentence;
    this.fix = fix;
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
