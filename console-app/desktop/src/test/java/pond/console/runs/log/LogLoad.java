package pond.console.runs.log;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import pond.client.Api;
import pond.console.desk.Me;
import pond.console.hop.FxHop;
import pond.console.keep.MapKeep;
import pond.console.kit.tool.Copying;
import pond.console.kit.tool.FxClip;
import pond.console.kit.tool.Kit;
import pond.console.kit.tool.Times;
import pond.console.look.LookApplier;
import pond.console.look.LookState;
import pond.console.notice.Notices;
import pond.console.runs.fake.ScriptedApi;
import pond.console.shot.Fx;
import pond.console.words.Words;

/**
 * Feeds 100,000 lines into a log on the screen, as fast as it takes them, and prints how long
 * frames took. Arguments: the lines of a page, and the number of lines.
 */
final class LogLoad {
  private static final long STALL_NANOS = 100_000_000L;

  private LogLoad() {}

  public static void main(String[] arguments) throws InterruptedException {
    int page = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
    int lines = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    FxHop hop = new FxHop();
    LogState log = Fx.get(() -> new LogState(feed(page, lines), hop, new MapKeep()));
    Frames frames = Fx.get(Frames::new);
    Fx.run(() -> show(log, hop));
    Thread.sleep(2000);
    Fx.run(frames::start);
    long from = System.nanoTime();
    Fx.run(() -> log.open("r-load"));
    while (Fx.get(() -> log.live().get())) {
      Thread.sleep(50);
    }
    Thread.sleep(500);
    double seconds = (System.nanoTime() - from) / 1e9;
    long shown = Fx.get(() -> log.total().get());
    System.out.printf(Locale.ROOT, "%d lines in %.1f s%n", shown, seconds);
    frames.tell("feeding");
    Fx.run(() -> log.search("line 9\\d+9 "));
    Thread.sleep(2000);
    System.out.println(Fx.get(() -> log.finder().count().get()) + " hits");
    frames.tell("searching");
    System.exit(0);
  }

  private static void show(LogState log, FxHop hop) {
    Words words = Words.of(Locale.ENGLISH);
    Clock clock = Clock.systemUTC();
    MapKeep keep = new MapKeep();
    Kit kit =
        new Kit(
            words,
            new Times(words, ZoneId.of("UTC"), hop, clock),
            new Copying(new FxClip(), hop),
            keep,
            hop,
            clock,
            new Me("anna", "operator", Set.of()),
            new Notices(clock));
    Scene scene = new Scene(new LogView(kit, log, name -> java.util.Optional.empty()), 1240, 800);
    new LookApplier(new LookState()).attach(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
  }

  private static Api feed(int page, int lines) {
    AtomicInteger next = new AtomicInteger();
    return new ScriptedApi()
        .gets(
            path -> {
              int from = next.getAndAdd(page);
              if (from >= lines) {
                return Lines.page("end", false);
              }
              StringBuilder text = new StringBuilder();
              for (int i = from; i < Math.min(lines, from + page); i++) {
                text.append("line ").append(i).append(" \u001b[32mok\u001b[0m some words\n");
              }
              return Lines.page("c" + from, true, Lines.out("build", text.toString()));
            });
  }

  /** The time between frames. */
  private static final class Frames extends AnimationTimer {
    private long last;
    private long worst;
    private int count;
    private int stalls;

    @Override
    public void handle(long now) {
      if (last != 0) {
        long gap = now - last;
        worst = Math.max(worst, gap);
        count++;
        stalls += gap > STALL_NANOS ? 1 : 0;
      }
      last = now;
    }

    void tell(String what) {
      Fx.run(
          () -> {
            System.out.printf(
                Locale.ROOT,
                "%s: %d frames, worst gap %.0f ms, %d over 100 ms%n",
                what,
                count,
                worst / 1e6,
                stalls);
            worst = 0;
            count = 0;
            stalls = 0;
          });
    }
  }
}
