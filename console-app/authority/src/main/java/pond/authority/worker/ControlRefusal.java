package pond.authority.worker;

/** Why an operator's action on a worker is refused. Names are stable reason codes. */
public enum ControlRefusal {
  NO_SUCH_WORKER("There is no such worker.", "See pond workers list."),
  WORKER_REVOKED(
      "This worker was revoked; that cannot be undone.",
      "To take the machine back, let it make new keys and mint a new code for them."),
  WORKER_NOT_PROVEN(
      "This worker has not proved its sealing key yet, so it gets no work anyway.",
      "Let it finish enrolling, or revoke it."),
  WORKER_QUARANTINED(
      "This worker is quarantined, so it gets no work anyway.",
      "Release it first, with a reason, or revoke it."),
  WORKER_NOT_QUARANTINED("This worker is not quarantined.", "To give it work again, resume it."),
  REASON_MISSING("This needs a reason.", "Say why with --reason; it is kept in the audit log."),
  REASON_TOO_LONG("The reason is longer than 500 characters.", "Shorten it.");

  private final String sentence;
  private final String fix;

  ControlRefusal(String sentence, String fix) {
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
