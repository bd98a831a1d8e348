package pond.cli.run;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pond.cli.CommonOptions;
import pond.cli.FilterOption;
import pond.cli.show.Ago;
import pond.cli.show.Table;
import pond.client.ApiClient;
import pond.model.api.live.RunLine;
import pond.model.api.live.RunLines;
import pond.model.filter.RowFilters;

/** Lists runs, newest first. */
@Command(name = "list", description = "Lists runs, newest first.", mixinStandardHelpOptions = true)
public final class RunListCommand implements Runnable {
  private static final int PAGE = 1000;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FilterOption filter = new FilterOption();

  @Option(names = "--flagged", description = "Only runs with a flagged result.")
  private boolean flagged;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most this many (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Override
  public void run() {
    RunLines runs = lines(common.connect(), filter.matcher(RowFilters.RUNS));
    Table table =
        new Table("RUN", "PROJECT", "STATE", "ATTESTATION", "STAGES", "SUBMITTED", "BY", "WORKERS");
    for (RunLine run : runs.items()) {
      table.row(
          run.runId(),
          run.project(),
          run.state(),
          attestation(run),
          run.stagesDone() + "/" + run.stages(),
          Ago.of(run.submittedAt(), Instant.now()),
          run.submittedBy(),
          String.join(", ", run.workers()));
    }
    common.out().result(runs, table.isEmpty() ? empty() : table.toString());
  }

  /** Pages until there are enough; {@code next} is where a caller may go on. */
  private RunLines lines(ApiClient api, Predicate<RunLine> fits) {
    List<RunLine> found = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      RunLines page = api.get(path(next), RunLines.class);
      page.items().stream().filter(fits).limit(limit - found.size()).forEach(found::add);
      next = page.next();
    } while (next.isPresent() && found.size() < limit);
    return new RunLines(found, filter.isGiven() ? Optional.empty() : next);
  }

  private String path(Optional<String> before) {
    int size = filter.isGiven() ? PAGE : Math.clamp(limit, 1, PAGE);
    String cursor =
        before.map(b -> "&before=" + URLEncoder.encode(b, StandardCharsets.UTF_8)).orElse("");
    return "/v1/runs/lines?flagged=" + flagged + "&limit=" + size + cursor;
  }

  private String empty() {
    if (filter.isGiven()) {
      return "No run fits the filter.";
    }
    return flagged ? "No flagged runs." : "No runs yet. Submit one: pond run submit --help";
  }

  private static String attestation(RunLine run) {
    return switch (run.verdict()) {
      case "flagged" -> "FLAGGED";
      case "verified" -> "verified";
      default -> "none yet";
    };
  }
}
