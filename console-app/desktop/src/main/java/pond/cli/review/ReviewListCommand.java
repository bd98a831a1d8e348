package pond.cli.review;

import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pond.cli.CommonOptions;
import pond.cli.show.Ago;
import pond.cli.show.Table;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.client.Lists;
import pond.model.api.review.ReviewView;
import pond.model.filter.FilterResult;
import pond.model.filter.RowFilters;

/** Lists reviews; those that wait come oldest first. */
@Command(
    name = "list",
    description = "Lists reviews; those that wait come oldest first.",
    mixinStandardHelpOptions = true)
final class ReviewListCommand implements Runnable {
  /** What may be asked for. */
  enum State {
    OPEN,
    SNOOZED,
    DECIDED,
    ALL
  }

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      defaultValue = "OPEN",
      description = "open, snoozed, decided or all (default: open).")
  private State state = State.OPEN;

  @Option(
      names = "--filter",
      paramLabel = "FILTER",
      defaultValue = "",
      description = "Only what it lets through, such as 'tenant:acme-web age>2d'.")
  private String filter = "";

  @Override
  public void run() {
    Lists.Reviews all =
        common
            .connect()
            .get(
                "/v1/reviews?state=" + state.name().toLowerCase(java.util.Locale.ROOT),
                Lists.Reviews.class);
    Lists.Reviews reviews = new Lists.Reviews(filtered(all.items()));
    Table table =
        new Table("REVIEW", "STATE", "REASONS", "WORKER", "TIER", "PROJECT", "FLAGGED", "ASSIGNED");
    for (ReviewView review : reviews.items()) {
      table.row(
          review.reviewId(),
          review.decided().filter(d -> review.state().equals("decided")).orElse(review.state()),
          String.join(",", review.reasons()),
          review.workerName(),
          review.tier(),
          review.project(),
          Ago.of(review.flaggedAt(), Instant.now()),
          review.assignee().orElse("nobody"));
    }
    common.out().result(reviews, table.isEmpty() ? "No reviews here." : table.toString());
  }

  private List<ReviewView> filtered(List<ReviewView> reviews) {
    return switch (RowFilters.REVIEWS.parse(filter)) {
      case FilterResult.Parsed parsed ->
          RowFilters.REVIEWS.apply(parsed.filter(), reviews, Instant.now());
      case FilterResult.Problem problem ->
          throw new ClientException(
              ExitCode.USAGE,
              problem.reason().name(),
              problem.message(),
              "See pond review list --help.");
    };
  }
}
