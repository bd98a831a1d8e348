package pond.console.kit.tool;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import pond.console.desk.Me;
import pond.console.hop.InlineHop;
import pond.console.keep.MapKeep;
import pond.console.notice.Notices;
import pond.console.words.Words;

/** A kit for tests: everything in memory, the time the hop's. */
public final class Kits {
  private Kits() {}

  /** Of a person who may do nothing but look. */
  public static Kit of(InlineHop hop, Locale locale) {
    return of(hop, locale, new Me("anna", "viewer", Set.of()), new MapClip());
  }

  public static Kit of(InlineHop hop, Locale locale, Me me, Clip clip) {
    Words words = Words.of(locale);
    return new Kit(
        words,
        new Times(words, ZoneOffset.UTC, hop, hop.clock()),
        new Copying(clip, hop),
        new MapKeep(),
        hop,
        hop.clock(),
        me,
        new Notices(hop.clock()));
  }
}
