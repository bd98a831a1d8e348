package pond.cli.desk;

import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import pond.cli.CommonOptions;
import pond.cli.show.Ago;
import pond.cli.show.Table;
import pond.model.api.AuditEntry;
import pond.model.api.desk.AttentionItem;
import pond.model.api.desk.HourCount;
import pond.model.api.desk.OverviewView;
import pond.model.api.desk.QueueDepth;

/** Shows what needs a person, and whether work flows. */
@Command(
    name = "overview",
    description = "Shows what needs a person, and whether work flows.",
    mixinStandardHelpOptions = true)
public final class OverviewCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    OverviewView view = common.connect().get("/v1/overview", OverviewView.class);
    common.out().result(view, text(view, Instant.now()));
  }

  private static String text(OverviewView view, Instant now) {
    return String.join(
        "\n",
        attention(view, now),
        queues(view),
        workers(view.workersByState()),
        lastDay(view),
        recent(view, now));
  }

  private static String attention(OverviewView view, Instant now) {
    if (view.attention().isEmpty()) {
      String last =
          view.lastFlaggedAt()
              .map(at -> "Last flagged result: " + Ago.of(at, now) + ".")
              .orElse("");
      return "Nothing needs you. " + last + "\n";
    }
    Table table = new Table("NEEDS ATTENTION", "WHAT", "DETAIL", "WHEN", "LINK");
    for (AttentionItem item : view.attention()) {
      table.row(item.kind(), item.title(), item.detail(), Ago.of(item.at(), now), item.link());
    }
    return table.toString();
  }

  private static String queues(OverviewView view) {
    Table table = new Table("TIER", "WAITING", "RUNNING");
    for (QueueDepth queue : view.queues()) {
      table.row(queue.tier(), queue.ready(), queue.leased());
    }
    return table.toString();
  }

  private static String workers(Map<String, Integer> byState) {
    Table table = new Table("WORKERS", "NUMBER");
    byState.forEach(table::row);
    return table.isEmpty() ? "No workers yet.\n" : table.toString();
  }

  private static String lastDay(OverviewView view) {
    int verified = view.hours().stream().mapToInt(HourCount::verified).sum();
    int flagged = view.hours().stream().mapToInt(HourCount::flagged).sum();
    int failed = view.hours().stream().mapToInt(HourCount::failed).sum();
    return "Results of the last 24 h: "
        + verified
        + " verified, "
        + flagged
        + " flagged, "
        + failed
        + " failed.\n";
  }

  private static String recent(OverviewView view, Instant now) {
    Table table = new Table("RECENTLY", "WHO", "WHAT", "TO");
    for (AuditEntry entry : view.recent()) {
      table.row(Ago.of(entry.at(), now), entry.actor(), entry.action(), entry.object());
    }
    return table.toString();
  }
}
