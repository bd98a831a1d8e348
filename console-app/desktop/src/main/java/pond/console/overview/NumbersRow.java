package pond.console.overview;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import pond.console.kit.Tier;
import pond.console.kit.TierChip;
import pond.console.kit.tool.Kit;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.desk.HourCount;
import pond.model.api.desk.OverviewView;
import pond.model.api.desk.QueueDepth;

/** The queue, the workers, the last day. */
final class NumbersRow extends FlowPane {
  private final Kit kit;
  private final Links links;

  NumbersRow(Kit kit, Links links, OverviewView seen) {
    this.kit = kit;
    this.links = links;
    getStyleClass().add("overview-numbers");
    getChildren().addAll(queue(seen), workers(seen.workersByState()), day(seen));
  }

  private Node queue(OverviewView seen) {
    GridPane grid = grid();
    for (QueueDepth depth : seen.queues()) {
      int row = grid.getRowCount();
      grid.add(new TierChip(Tier.of(depth.tier()), kit.words()::text), 0, row);
      grid.add(
          links.to(
              kit.words().count("overview.waiting", depth.ready()),
              Route.filtered(PageId.RUNS, "is:open tier:" + depth.tier())),
          1,
          row);
      Label running = new Label(kit.words().count("overview.running", depth.leased()));
      running.getStyleClass().add("muted");
      running.setMinWidth(USE_PREF_SIZE);
      grid.add(running, 2, row);
    }
    return card("overview.queues", "overview-queues", grid);
  }

  private Node workers(Map<String, Integer> byState) {
    GridPane grid = grid();
    byState.forEach(
        (state, count) -> {
          int row = grid.getRowCount();
          Label word = new Label(kit.say("workerstate." + state));
          grid.add(word, 0, row);
          grid.add(
              links.to(
                  kit.numbers().count(count), Route.filtered(PageId.WORKERS, "state:" + state)),
              1,
              row);
        });
    if (byState.isEmpty()) {
      grid.add(links.to(kit.say("overview.no_workers"), Route.to(PageId.ENROLLMENT, "mint")), 0, 0);
    }
    return card("overview.workers", "overview-workers", grid);
  }

  private Node day(OverviewView seen) {
    int verified = seen.hours().stream().mapToInt(HourCount::verified).sum();
    int flagged = seen.hours().stream().mapToInt(HourCount::flagged).sum();
    int failed = seen.hours().stream().mapToInt(HourCount::failed).sum();
    FlowPane counts =
        new FlowPane(
            count("overview.verified", verified, "is:verified"),
            count("overview.flagged", flagged, "is:flagged"),
            count("overview.failed", failed, "state:failed"));
    counts.getStyleClass().add("flow");
    return card("overview.day", "overview-day", counts, new HourBars(kit, links, seen.hours()));
  }

  private Hyperlink count(String key, int number, String filter) {
    return links.to(
        kit.words().count(key, number), Route.filtered(PageId.RUNS, filter + " age<1d"));
  }

  private Node card(String title, String id, Node... content) {
    Label head = new Label(kit.say(title));
    head.getStyleClass().add("card-title");
    VBox card = new VBox(head);
    card.getChildren().addAll(content);
    card.setId(id);
    card.getStyleClass().addAll("card", "overview-card");
    return card;
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    return grid;
  }
}
