package pond.console.kit.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import pond.console.hop.FxHop;
import pond.console.hop.InlineHop;
import pond.console.kit.KitRow;
import pond.console.kit.tool.Kit;
import pond.console.kit.tool.Kits;
import pond.console.look.LookApplier;
import pond.console.look.LookState;
import pond.console.shot.Fx;

/**
 * Measures the gaps between frames of a table of 20,000 rows while 10,000 rows a minute change and
 * a person scrolls. Run it on a machine that does nothing else; the seconds are the argument.
 */
final class TableLoad {
  private static final int ROWS = 20_000;
  private static final int CHANGES_A_MINUTE = 10_000;
  private static final Duration BATCH = Duration.ofMillis(250);
  private static final int COLD_FRAMES = 100;
  private static final double MILLION = 1e6;

  private final FxHop hop = new FxHop();
  private final Kit kit = Kits.of(new InlineHop(), Locale.ENGLISH);
  private final TableModel<KitRow> model = KitRow.model(kit);
  private final Random random = new Random(7);
  private final List<Long> cold = new ArrayList<>();
  private final List<Long> gaps = new ArrayList<>();
  private final List<KitRow> rows = new ArrayList<>(KitRow.many(ROWS, kit.clock().instant()));
  private long changed;
  private boolean running = true;

  private TableLoad() {}

  public static void main(String[] args) throws InterruptedException {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 30;
    new TableLoad().run(seconds);
    System.exit(0);
  }

  private void run(int seconds) throws InterruptedException {
    DataTable<KitRow> table = Fx.get(this::show);
    CountDownLatch warm = new CountDownLatch(1);
    hop.later(Duration.ofSeconds(2), warm::countDown);
    warm.await(60, TimeUnit.SECONDS);
    AnimationTimer frames = Fx.get(() -> measure(table));
    hop.later(BATCH, this::news);
    CountDownLatch end = new CountDownLatch(1);
    hop.later(Duration.ofSeconds(seconds), end::countDown);
    end.await();
    Fx.run(frames::stop);
    running = false;
    report("the first frames, while nothing is compiled yet", cold);
    report("frames while " + changed + " rows changed and a person scrolled", gaps);
    acts(table);
    hop.close();
  }

  private DataTable<KitRow> show() {
    DataTable<KitRow> table =
        new DataTable<>(kit, "load", model, KitRow.columns(kit)).live().onOpen(row -> {});
    Stage stage = new Stage();
    Scene scene = new Scene(table, 1440, 900);
    new LookApplier(new LookState()).attach(scene);
    stage.setScene(scene);
    stage.show();
    model.load(rows);
    return table;
  }

  private AnimationTimer measure(DataTable<KitRow> table) {
    AnimationTimer timer =
        new AnimationTimer() {
          private long before;
          private int frame;

          @Override
          public void handle(long now) {
            if (before > 0) {
              (frame < COLD_FRAMES ? cold : gaps).add(now - before);
            }
            before = now;
            scroll(table, frame++);
          }
        };
    timer.start();
    return timer;
  }

  /** A person drags, rests, drags back, and jumps now and then. */
  private void scroll(DataTable<KitRow> table, int frame) {
    if (frame % 600 == 0) {
      table.table().scrollTo(random.nextInt(ROWS));
    } else if (frame % 120 < 80
        && table.table().lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollPixels(frame % 240 < 120 ? 90 : -70);
    }
  }

  private void news() {
    if (!running) {
      return;
    }
    int count = (int) (CHANGES_A_MINUTE * BATCH.toMillis() / 60_000);
    List<KitRow> batch = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = random.nextInt(ROWS);
      rows.set(at, rows.get(at).worked(kit.clock().instant()));
      batch.add(rows.get(at));
    }
    model.change(batch, List.of());
    changed += count;
    hop.later(BATCH, this::news);
  }

  /** What a person's own acts cost on the screen's thread. */
  private void acts(DataTable<KitRow> table) {
    time("settle " + ROWS + " rows", model::settle);
    time("choose all", model.choice()::allMatching);
    time("choose none", model.choice()::none);
    time("sort by name", () -> table.table().getSortOrder().add(table.table().getColumns().get(1)));
    time("filter", () -> model.filter(KitRow.byo()));
    time("all again", () -> model.filter(pond.model.filter.Filter.ALL));
  }

  private static void time(String what, Runnable act) {
    List<Long> spent = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      long from = System.nanoTime();
      Fx.run(act);
      spent.add(System.nanoTime() - from);
    }
    report(what, spent);
  }

  private static void report(String what, List<Long> nanos) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    long slow = sorted.stream().filter(gap -> gap > 100 * MILLION).count();
    System.out.printf(
        Locale.ROOT,
        "%s: n %d, p50 %.1f ms, p99 %.1f ms, max %.1f ms, over 100 ms %d%n",
        what,
        sorted.size(),
        sorted.get(sorted.size() / 2) / MILLION,
        sorted.get(sorted.size() * 99 / 100) / MILLION,
        sorted.getLast() / MILLION,
        slow);
  }
}
