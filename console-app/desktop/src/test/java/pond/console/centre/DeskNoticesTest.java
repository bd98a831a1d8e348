package pond.console.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.console.desk.Bulletin;
import pond.console.frame.HandDesk;
import pond.console.frame.HandHop;
import pond.console.keep.MapKeep;
import pond.console.notice.Notices;
import pond.console.words.Words;
import pond.model.api.desk.AttentionItem;
import pond.model.api.desk.Checklist;
import pond.model.api.desk.OverviewView;

class DeskNoticesTest {
  private final HandHop hop = new HandHop();
  private final HandDesk desk = new HandDesk();
  private final MapKeep keep = new MapKeep();
  private final Notices notices = new Notices(hop.clock());
  private final List<Bulletin.Following> following = new ArrayList<>();
  private final NoticePrefs prefs = new NoticePrefs(keep, ZoneOffset.UTC);

  @Test
  void start_withThingsWaiting_keepsThemQuietly() {
    attention("r-1");
    begin();
    assertEquals(1, notices.centre().size());
    assertEquals(0, notices.toasts().size());
  }

  @Test
  void news_ofANewFlaggedRun_isToldOnceWithItsLink() {
    attention();
    begin();
    attention("r-1");
    news();
    news();
    assertEquals(1, notices.toasts().size());
    assertEquals("flagged", notices.centre().getFirst().kind());
    assertEquals("pond://review/r-1", notices.centre().getFirst().link().text());
    assertEquals("Flagged: r-1. Input differs.", notices.centre().getFirst().text());
  }

  @Test
  void news_whatCameBack_isToldAgain() {
    attention("r-1");
    begin();
    attention();
    news();
    attention("r-1");
    news();
    assertEquals(2, notices.centre().size());
  }

  @Test
  void news_ofAKindThatIsNotWanted_isNotTold() {
    prefs.wants(NoticeKind.FLAGGED).set(false);
    attention();
    begin();
    attention("r-1");
    news();
    assertEquals(0, notices.centre().size());
  }

  @Test
  void news_inQuietHours_isKeptWithoutAToast() {
    prefs.quietOn().set(true);
    prefs.quietHours().set(new QuietHours(LocalTime.of(13, 0), LocalTime.of(14, 0)));
    attention();
    begin();
    attention("r-1");
    news();
    assertEquals(1, notices.centre().size());
    assertEquals(0, notices.toasts().size());
  }

  @Test
  void restart_withWhatWasToldBefore_doesNotTellItAgain() {
    attention("r-1");
    begin();
    Notices after = new Notices(hop.clock());
    follow(after, new NoticePrefs(keep, ZoneOffset.UTC));
    assertEquals(0, after.centre().size());
  }

  @Test
  void link_lostForLong_tellsThatTheOrchestratorStopped() {
    attention();
    begin();
    desk.link(Bulletin.Link.LIVE);
    desk.link(Bulletin.Link.LOST);
    hop.pass(Duration.ofSeconds(5));
    desk.link(Bulletin.Link.LIVE);
    hop.pass(Duration.ofMinutes(1));
    assertEquals(0, notices.centre().size());
    desk.link(Bulletin.Link.LOST);
    hop.pass(Duration.ofSeconds(11));
    assertEquals("orchestrator_stopped", notices.centre().getFirst().kind());
  }

  @Test
  void refresh_manyTimes_fetchesAtMostOnceASecond() {
    attention();
    begin();
    for (int i = 0; i < 50; i++) {
      desk.news("run", "r-" + i);
    }
    assertEquals(1, desk.asked().size());
    hop.pass(Duration.ofSeconds(1));
    assertEquals(2, desk.asked().size());
  }

  @Test
  void prefs_areKept() {
    prefs.wants(NoticeKind.REFUSED).set(false);
    prefs.quietOn().set(true);
    prefs.quietHours().set(new QuietHours(LocalTime.of(20, 30), LocalTime.of(6, 0)));
    NoticePrefs again = new NoticePrefs(keep, ZoneOffset.UTC);
    assertEquals(false, again.wants(NoticeKind.REFUSED).get());
    assertEquals(true, again.wants(NoticeKind.FLAGGED).get());
    assertEquals("20:30-06:00", again.quietHours().get().text());
    assertEquals(true, again.isQuiet(Instant.parse("2026-11-24T23:00:00Z")));
    assertEquals(true, again.isQuiet(Instant.parse("2026-11-24T05:59:00Z")));
    assertEquals(false, again.isQuiet(Instant.parse("2026-11-24T06:00:00Z")));
  }

  private void begin() {
    follow(notices, prefs);
  }

  private void follow(Notices into, NoticePrefs wishes) {
    Attention attention = new Attention(desk.desk("anna", "operator"), hop);
    new DeskNotices(into, wishes, Words.of(Locale.ENGLISH), hop, hop.clock())
        .follow(attention, desk);
    following.add(attention.begin());
  }

  private void news() {
    hop.pass(Duration.ofSeconds(2));
    desk.news("review", "r-1");
    hop.pass(Duration.ofSeconds(2));
  }

  private void attention(String... runs) {
    List<AttentionItem> items =
        Arrays.stream(runs)
            .map(
                run ->
                    new AttentionItem(
                        "flagged",
                        run + "/build/1",
                        run,
                        "Input differs.",
                        hop.clock().instant(),
                        "pond://review/" + run))
            .toList();
    desk.answer(
        "/v1/overview",
        new OverviewView(
            items,
            List.of(),
            Map.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            new Checklist(true, true, true)));
  }
}
