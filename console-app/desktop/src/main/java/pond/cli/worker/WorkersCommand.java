package pond.cli.worker;

import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.cli.FilterOption;
import pond.cli.show.Ago;
import pond.cli.show.Table;
import pond.client.Lists;
import pond.model.api.WorkerView;
import pond.model.filter.RowFilters;

/** Lists workers and changes what they may do. */
@Command(
    name = "workers",
    description = "Lists workers.",
    mixinStandardHelpOptions = true,
    subcommands = {
      WorkersCommand.ListAll.class,
      WorkersCommand.Show.class,
      WorkerActions.Pause.class,
      WorkerActions.Resume.class,
      WorkerActions.Drain.class,
      WorkerActions.Quarantine.class,
      WorkerActions.Release.class,
      WorkerActions.Revoke.class,
      WorkerResultsCommand.class
    })
public final class WorkersCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FilterOption filter = new FilterOption();

  @Override
  public void run() {
    list(common, filter);
  }

  private static void list(CommonOptions common, FilterOption filter) {
    List<WorkerView> workers =
        filter.apply(
            RowFilters.WORKERS, common.connect().get("/v1/workers", Lists.Workers.class).items());
    Table table =
        new Table(
            "WORKER", "NAME", "STATE", "ONLINE", "GRANTED", "PINNED BY", "OK", "FLAGGED", "LEASES");
    for (WorkerView w : workers) {
      table.row(
          w.workerId(),
          w.name(),
          w.state(),
          w.online()
              ? "yes"
              : "no, seen " + w.lastSeen().map(at -> Ago.of(at, Instant.now())).orElse("never"),
          String.join(",", w.grantedTags()),
          w.pinnedHow(),
          w.verified(),
          w.flagged(),
          w.leases());
    }
    common
        .out()
        .result(
            new Lists.Workers(workers),
            table.isEmpty()
                ? filter.isGiven()
                    ? "Nothing fits the filter."
                    : "No workers yet. Mint a code for one: pond mint --help"
                : table.toString());
  }

  static String describe(WorkerView w) {
    return new Table("worker", w.workerId())
        .row("name", w.name())
        .row("state", w.state())
        .row("fingerprint", w.fingerprint())
        .row("pinned", w.pinnedHow() + ", " + w.pinnedAt())
        .row("granted", String.join(", ", w.grantedTags()))
        .row(
            "asked for",
            w.askedTags().isEmpty() ? "all it was granted" : String.join(", ", w.askedTags()))
        .row("last seen", w.lastSeen().map(Object::toString).orElse("never"))
        .row("attestations", w.verified() + " verified, " + w.flagged() + " flagged")
        .row(
            "offers (its claim)",
            w.profiles().isEmpty() ? "nothing yet" : String.join(", ", w.profiles()))
        .row("host (its claim)", w.platform())
        .toString();
  }

  /** The same as the command without a word behind it. */
  @Command(name = "list", description = "Lists workers.", mixinStandardHelpOptions = true)
  static final class ListAll implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private FilterOption filter = new FilterOption();

    @Override
    public void run() {
      list(common, filter);
    }
  }

  /** One worker in full. */
  @Command(name = "show", description = "Shows one worker.", mixinStandardHelpOptions = true)
  static final class Show implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "WORKER", description = "The worker's id.")
    private String worker = "";

    @Override
    public void run() {
      WorkerView view = common.connect().get("/v1/workers/" + worker, WorkerView.class);
      common.out().result(view, describe(view));
    }
  }
}
