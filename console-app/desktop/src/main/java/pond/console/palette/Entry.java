package pond.console.palette;

import java.util.Objects;

/**
 * Something the palette offers.
 *
 * @param title what is read and searched
 * @param detail said beside it and searched too, such as an id
 * @param keys how its key is written; empty for none
 */
public record Entry(Kind kind, String title, String detail, String keys, Runnable act) {
  /** The groups of the palette, in order when nothing is typed. */
  public enum Kind {
    LINK,
    RECENT,
    COMMAND,
    PAGE,
    WORKER,
    RUN,
    CODE,
    TENANT,
    SETTING
  }

  public Entry {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(title);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(keys);
    Objects.requireNonNull(act);
  }
}
