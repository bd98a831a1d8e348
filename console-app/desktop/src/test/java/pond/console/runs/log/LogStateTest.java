package pond.console.runs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.console.keep.MapKeep;
import pond.console.runs.fake.ScriptedApi;
import pond.console.runs.fake.StepHop;

class LogStateTest {
  private final StepHop hop = new StepHop();
  private final Deque<Object> pages = new ArrayDeque<>();
  private final ScriptedApi api =
      new ScriptedApi()
          .gets(path -> Objects.requireNonNullElse(pages.poll(), Lines.page("z", false)));
  private final MapKeep keep = new MapKeep();
  private LogState log = new LogState(api, hop, keep);

  @Test
  void open_run_readsPageAfterPageToTheEnd() {
    pages.add(Lines.page("c1", true, Lines.out("build", "one\ntwo\nthr")));
    pages.add(Lines.page("c2", true, Lines.out("build", "ee\n")));
    pages.add(Lines.page("c2", false));
    log.open("r1");
    hop.settle();
    assertEquals(List.of("one", "two"), Lines.texts(log.shown()));
    assertTrue(log.live().get());
    hop.tick();
    hop.tick();
    assertEquals(List.of("one", "two", "three"), Lines.texts(log.shown()));
    assertFalse(log.live().get());
    assertEquals(
        List.of(
            "GET /v1/runs/r1/logs?after=&seconds=20",
            "GET /v1/runs/r1/logs?after=c1&seconds=20",
            "GET /v1/runs/r1/logs?after=c2&seconds=20"),
        api.asked());
    assertTrue(hop.delays().isEmpty());
  }

  @Test
  void open_unreachable_saysWhyAndTriesAgainEverMoreSlowly() {
    pages.add(ScriptedApi.unreachable());
    pages.add(ScriptedApi.unreachable());
    pages.add(Lines.page("c1", true, Lines.out("build", "one\n")));
    log.open("r1");
    hop.settle();
    assertEquals("AUTHORITY_UNREACHABLE", Objects.requireNonNull(log.problem().get()).code());
    assertEquals(List.of(Duration.ofSeconds(1)), hop.delays());
    hop.tick();
    assertEquals(List.of(Duration.ofSeconds(2)), hop.delays());
    hop.tick();
    assertNull(log.problem().get());
    assertEquals(List.of("one"), Lines.texts(log.shown()));
  }

  @Test
  void lines_comingWhileNotFollowing_areCountedUntilItFollows() {
    pages.add(Lines.page("c1", true, Lines.many("build", 10)));
    pages.add(Lines.page("c2", true, Lines.many("build", 7)));
    log.open("r1");
    hop.settle();
    log.follow().set(false);
    hop.tick();
    assertEquals(7, log.unseen().get());
    log.follow().set(true);
    assertEquals(0, log.unseen().get());
  }

  @Test
  void filter_byStageAndStream_showsThoseAndSearchesThem() {
    pages.add(
        Lines.page(
            "c1",
            true,
            Lines.out("build", "warning: a\n"),
            Lines.err("build", "warning: b\n"),
            Lines.out("test", "warning: c\n")));
    log.open("r1");
    hop.settle();
    log.search("warn");
    hop.settle();
    assertEquals(3, log.finder().count().get());
    log.showStage("build", 0);
    log.showStreams(false, true);
    hop.settle();
    assertEquals(List.of("warning: b"), Lines.texts(log.shown()));
    assertEquals(1, log.finder().count().get());
    assertEquals(0, log.indexOf(log.finder().currentRow()));
    log.showStage("", 0);
    log.showStreams(true, true);
    assertEquals(3, log.shown().size());
  }

  @Test
  void search_goesRoundAndTakesLinesThatCome() {
    pages.add(Lines.page("c1", true, Lines.out("build", "a1\nb\na2\n")));
    pages.add(Lines.page("c2", true, Lines.out("build", "a3\n")));
    log.open("r1");
    hop.settle();
    log.search("a\\d");
    hop.settle();
    assertEquals(2, log.finder().count().get());
    assertEquals(1, log.finder().current().get());
    hop.tick();
    assertEquals(3, log.finder().count().get());
    log.finder().previous();
    assertEquals(3, log.finder().current().get());
    assertEquals(3, log.finder().currentRow());
    log.finder().next();
    assertEquals(1, log.finder().current().get());
    log.search("(");
    assertFalse(log.finder().fault().get().isEmpty());
    log.search("");
    assertEquals(0, log.finder().count().get());
    assertEquals("", log.finder().fault().get());
  }

  @Test
  void lines_moreThanAreHeld_letTheOldestGo() {
    log = new LogState(api, hop, keep, new LogRows(1000, 1 << 20));
    pages.add(Lines.page("c1", true, Lines.many("build", 2500)));
    log.open("r1");
    hop.settle();
    log.search("line 24");
    hop.settle();
    assertEquals(2500, log.total().get());
    assertEquals(900, log.shown().size());
    assertEquals(1600, log.dropped().get());
    assertEquals("line 2499", log.shown().getLast().text());
    assertEquals(-1, log.indexOf(5));
    assertEquals(0, log.indexOf(1600));
  }

  @Test
  void page_withVeryManyLines_isHandedOverInSlices() {
    pages.add(Lines.page("c1", true, Lines.many("build", 12_000)));
    List<Integer> sizes = new ArrayList<>();
    log.total().subscribe(total -> sizes.add(total.intValue()));
    log.open("r1");
    hop.settle();
    assertEquals(List.of(0, 5000, 10_000, 12_000), sizes);
  }

  @Test
  void open_otherRun_forgetsTheFirst() {
    pages.add(Lines.page("c1", true, Lines.out("build", "one\n")));
    log.open("r1");
    hop.settle();
    pages.add(Lines.page("d1", true, Lines.out("build", "other\n")));
    log.open("r2");
    hop.settle();
    hop.tick();
    assertEquals(List.of("other"), Lines.texts(log.shown()));
    log.close();
    hop.tick();
    assertTrue(hop.delays().isEmpty());
  }

  @Test
  void wrapAndTimes_areKept() {
    log.wrap().set(true);
    log.times().set(LogTimes.OFF);
    LogState next = new LogState(api, hop, keep);
    assertTrue(next.wrap().get());
    assertEquals(LogTimes.OFF, next.times().get());
  }

  @Test
  void save_writesAllLinesInertIntoANewFile(@TempDir Path folder) throws Exception {
    pages.add(Lines.page("c1", false, Lines.out("build", "seen\n")));
    log.open("r1");
    hop.settle();
    pages.add(Lines.page("c1", true, Lines.out("build", "one\u0007\ntw")));
    pages.add(Lines.page("c2", true, Lines.err("build", "bad\n")));
    List<Long> saved = new ArrayList<>();
    Path file = folder.resolve("run.log");
    log.save(file, saved::add, problem -> saved.add(-1L));
    hop.settle();
    assertEquals(List.of(3L), saved);
    assertEquals(
        """
        2023-11-14T22:13:20Z build/1 out | one␇
        2023-11-14T22:13:20Z build/1 err | bad
        2023-11-14T22:13:20Z build/1 out | tw
        """,
        Files.readString(file));
    pages.add(Lines.page("c1", true, Lines.out("build", "one\n")));
    log.save(file, saved::add, problem -> saved.add(-1L));
    hop.settle();
    assertEquals(List.of(3L, -1L), saved);
  }
}
