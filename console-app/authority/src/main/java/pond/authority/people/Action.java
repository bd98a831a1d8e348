package pond.authority.people;

/** Everything that can be asked of the operator API. */
public enum Action {
  READ_INFO(false),
  READ_CODES(false),
  MINT_CODE(true),
  REVOKE_CODE(true),
  READ_WORKERS(false),
  CONTROL_WORKER(true),
  READ_POOLS(false),
  ADD_BUNDLE(true),
  SUBMIT_RUN(true),
  READ_RUNS(false),
  CANCEL_RUN(true),
  READ_LOGS(false),
  READ_OUTPUT(false),
  READ_EVIDENCE(false),
  READ_AUDIT(false),
  READ_PEOPLE(false),
  MANAGE_PEOPLE(true),
  READ_REVIEWS(false),
  /** Assign, note, snooze. */
  REVIEW_NOTE(true),
  REVIEW_REJECT(true),
  REVIEW_RERUN(true),
  /** Believe a flagged result after all. */
  REVIEW_ACCEPT(true),
  QUARANTINE_WORKER(true),
  READ_EVENTS(false),
  READ_OVERVIEW(false),
  READ_TENANTS(false),
  MANAGE_TENANTS(true),
  READ_SETTINGS(false),
  CHANGE_SETTING(true);

  private final boolean change;

  Action(boolean change) {
    this.change = change;
  }

  /** True when it changes something, so that it must be in the audit log. */
  public boolean isChange() {
    return change;
  }
}
