package pond.console.kit.tool;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import pond.console.desk.Me;
import pond.console.hop.Hop;
import pond.console.keep.Keep;
import pond.console.notice.Notices;
import pond.console.page.PageContext;
import pond.console.words.Words;

/** What every part of a page is given. A page makes one. */
public record Kit(
    Words words,
    Times times,
    Copying copying,
    Keep keep,
    Hop hop,
    Clock clock,
    Me me,
    Notices notices) {
  public Kit {
    Objects.requireNonNull(words);
    Objects.requireNonNull(times);
    Objects.requireNonNull(copying);
    Objects.requireNonNull(keep);
    Objects.requireNonNull(hop);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(me);
    Objects.requireNonNull(notices);
  }

  /** The kit of a page. */
  public static Kit of(PageContext page) {
    ZoneId zone = ZoneId.systemDefault();
    return new Kit(
        page.words(),
        new Times(page.words(), zone, page.hop(), page.clock()),
        new Copying(new FxClip(), page.hop()),
        page.keep(),
        page.hop(),
        page.clock(),
        page.desk().me(),
        page.notices());
  }

  /** A text in the person's language. */
  public String say(String key, Object... args) {
    return words.text(key, args);
  }

  /** Numbers in the person's language. */
  public Numbers numbers() {
    return new Numbers(words.locale());
  }
}
