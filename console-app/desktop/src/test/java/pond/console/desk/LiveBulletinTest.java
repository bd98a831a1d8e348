package pond.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pond.console.hop.InlineHop;
import pond.model.api.live.LiveEvent;

class LiveBulletinTest {
  private final InlineHop hop = new InlineHop();
  private final LiveBulletin bulletin = new LiveBulletin(hop);
  private final List<Bulletin.News> heard = new ArrayList<>();

  @Test
  void take_manyEvents_areOneCallWithTheIdsOfTheFollowedKinds() {
    bulletin.follow(Set.of("worker"), heard::add);
    for (int i = 0; i < 10_000; i++) {
      bulletin.take(event("worker", "w-" + i % 7));
      bulletin.take(event("run", "r-" + i));
    }
    hop.pass(Duration.ofSeconds(1));
    assertEquals(1, heard.size());
    assertEquals(7, heard.getFirst().ids().size());
  }

  @Test
  void take_aReset_tellsEverybodyToLoadAgain() {
    bulletin.follow(Set.of("worker"), heard::add);
    bulletin.take(event("reset", ""));
    hop.pass(Duration.ofSeconds(1));
    assertTrue(heard.getFirst().everything());
    assertTrue(heard.getFirst().touches("anything"));
  }

  @Test
  void link_followsTheStream() {
    assertEquals(Bulletin.Link.CONNECTING, bulletin.link().get());
    bulletin.take(event("hello", ""));
    assertEquals(Bulletin.Link.LIVE, bulletin.link().get());
    bulletin.lost();
    assertEquals(Bulletin.Link.LOST, bulletin.link().get());
  }

  @Test
  void stop_endsTheFollowing() {
    bulletin.follow(Set.of("worker"), heard::add).stop();
    bulletin.take(event("worker", "w-1"));
    hop.pass(Duration.ofSeconds(1));
    assertEquals(List.of(), heard);
  }

  private static LiveEvent event(String kind, String id) {
    return new LiveEvent("s-1", kind, id, Instant.EPOCH);
  }
}
