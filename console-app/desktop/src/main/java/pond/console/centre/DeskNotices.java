package pond.console.centre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pond.console.desk.Bulletin;
import pond.console.hop.Hop;
import pond.console.notice.Notices;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.words.Words;
import pond.model.api.desk.AttentionItem;

/**
 * Turns what newly waits for a person into notifications. What was there before the console started
 * goes into the centre quietly; what is told once is not told again while it lasts.
 */
public final class DeskNotices {
  private static final Duration GONE = Duration.ofSeconds(10);

  private final Notices notices;
  private final NoticePrefs prefs;
  private final Words words;
  private final Hop hop;
  private final Clock clock;
  private final Set<String> known = new HashSet<>();
  private boolean first = true;
  private Optional<Hop.Later> stopping = Optional.empty();

  public DeskNotices(Notices notices, NoticePrefs prefs, Words words, Hop hop, Clock clock) {
    this.notices = notices;
    this.prefs = prefs;
    this.words = words;
    this.hop = hop;
    this.clock = clock;
  }

  /** Follows both sources from now on. */
  public void follow(Attention attention, Bulletin bulletin) {
    attention.items().addListener((o, before, now) -> noticed(now));
    noticed(attention.items().get());
    bulletin.link().addListener((o, before, now) -> link(now));
    link(bulletin.link().get());
  }

  private void noticed(@Nullable List<AttentionItem> items) {
    if (items == null) {
      return;
    }
    Instant seen = prefs.seen().orElse(Instant.MIN);
    boolean aloud = !first;
    items.stream()
        .sorted((a, b) -> a.at().compareTo(b.at()))
        .filter(item -> !known.contains(name(item)))
        .filter(item -> !first || item.at().isAfter(seen))
        .forEach(item -> tell(item, aloud));
    known.clear();
    known.addAll(items.stream().map(DeskNotices::name).collect(Collectors.toSet()));
    prefs.seen(clock.instant());
    first = false;
  }

  private void tell(AttentionItem item, boolean aloud) {
    Optional<NoticeKind> kind = NoticeKind.of(item.kind());
    Route link = Route.parse(item.link()).orElse(Route.to(PageId.OVERVIEW));
    kind.ifPresent(
        found ->
            tell(
                found,
                words.text("notice.text." + found.word(), item.title(), item.detail()),
                link,
                aloud));
  }

  private void tell(NoticeKind kind, String text, Route link, boolean aloud) {
    if (!prefs.wants(kind).get()) {
      return;
    }
    notices.keep(kind.word(), text, link);
    if (aloud && !prefs.isQuiet(clock.instant())) {
      notices.news(text, link);
    }
  }

  private void link(Bulletin.Link now) {
    stopping.ifPresent(Hop.Later::cancel);
    stopping = Optional.empty();
    if (now == Bulletin.Link.LOST) {
      Instant since = clock.instant();
      // A link that comes back at once was a hiccup, not a stop.
      stopping = Optional.of(hop.later(GONE, () -> stopped(since)));
    }
  }

  private void stopped(Instant since) {
    tell(
        NoticeKind.ORCHESTRATOR_STOPPED,
        words.text("notice.text.orchestrator_stopped", time(since)),
        Route.to(PageId.OVERVIEW),
        true);
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm:ss", words.locale())
        .format(at.atZone(ZoneId.systemDefault()));
  }

  private static String name(AttentionItem item) {
    return item.kind() + "/" + item.id();
  }
}
