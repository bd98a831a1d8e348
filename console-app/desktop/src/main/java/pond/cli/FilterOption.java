package pond.cli;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Option;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.model.filter.FilterFields;
import pond.model.filter.FilterResult;

/** {@code --filter}: the same language as in the console (docs/spec/filter.md). */
public final class FilterOption {
  @Option(
      names = "--filter",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Only what fits, such as 'tier:byo is:flagged age<2d worker:gpu-*'.")
  private String text = "";

  /** True when something is filtered. */
  public boolean isGiven() {
    return !text.isBlank();
  }

  /** The rows that fit, in their order. */
  public <T> List<T> apply(FilterFields<T> fields, List<T> rows) {
    return rows.stream().filter(matcher(fields)).toList();
  }

  /** Whether a row fits; ends the command when the filter is not understood. */
  public <T> Predicate<T> matcher(FilterFields<T> fields) {
    return switch (fields.parse(text)) {
      case FilterResult.Parsed parsed -> fields.matcher(parsed.filter(), Instant.now());
      case FilterResult.Problem problem ->
          throw new ClientException(
              ExitCode.USAGE,
              problem.reason().name(),
              problem.message(),
              "At: " + text.substring(problem.from(), problem.to()));
    };
  }
}
