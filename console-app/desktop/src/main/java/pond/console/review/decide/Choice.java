package pond.console.review.decide;

import java.util.Locale;
import pond.console.look.Icon;

/** What can be decided about a flagged result. */
public enum Choice {
  RERUN("rerun_on_trusted", "review_rerun", Icon.REFRESH),
  REJECT("reject", "review_reject", Icon.CANCELLED),
  ACCEPT("accept", "review_accept", Icon.CHECK);

  private final String word;
  private final String action;
  private final Icon icon;

  Choice(String word, String action, Icon icon) {
    this.word = word;
    this.action = action;
    this.icon = icon;
  }

  /** The word the authority knows it by. */
  public String word() {
    return word;
  }

  /** The action that a person must be allowed. */
  public String action() {
    return action;
  }

  Icon icon() {
    return icon;
  }

  /** The key of its button. */
  String key() {
    return "review." + name().toLowerCase(Locale.ROOT);
  }

  /** The key of what is said when it was done. */
  String saidKey() {
    return key() + "_done";
  }

  /** The id of its button. */
  String id() {
    return "review-" + name().toLowerCase(Locale.ROOT);
  }
}
