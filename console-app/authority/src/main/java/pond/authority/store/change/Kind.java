package pond.authority.store.change;

import java.util.Locale;

/** The kinds of things that can change; what followers of the event stream tell apart. */
public enum Kind {
  RUN,
  WORKER,
  CODE,
  REVIEW,
  PERSON,
  INVITE,
  TENANT,
  SETTING,
  AUDIT,
  POOL;

  /** As it stands in an event. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
