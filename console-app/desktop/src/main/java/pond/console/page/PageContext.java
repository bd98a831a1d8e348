package pond.console.page;

import java.time.Clock;
import java.util.Objects;
import pond.console.desk.Desk;
import pond.console.hop.Hop;
import pond.console.keep.Keep;
import pond.console.notice.Asking;
import pond.console.notice.Notices;
import pond.console.words.Words;

/** What every page is given. */
public record PageContext(
    Desk desk,
    Words words,
    Navigator navigator,
    Notices notices,
    Asking asking,
    Keep keep,
    Hop hop,
    Clock clock) {
  public PageContext {
    Objects.requireNonNull(desk);
    Objects.requireNonNull(words);
    Objects.requireNonNull(navigator);
    Objects.requireNonNull(notices);
    Objects.requireNonNull(asking);
    Objects.requireNonNull(keep);
    Objects.requireNonNull(hop);
    Objects.requireNonNull(clock);
  }

  /** A text in the person's language. */
  public String say(String key, Object... args) {
    return words.text(key, args);
  }
}
