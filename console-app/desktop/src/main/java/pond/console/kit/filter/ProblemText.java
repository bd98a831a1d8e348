package pond.console.kit.filter;

import java.util.Locale;
import pond.console.words.Words;
import pond.model.filter.FilterResult;

/** What is wrong with a filter, in the person's language. */
final class ProblemText {
  private ProblemText() {}

  static String of(Words words, FilterResult.Problem problem, String place) {
    String key = "filter.problem_" + problem.reason().name().toLowerCase(Locale.ROOT);
    String said = words.text(key, place);
    return problem.suggestion().isEmpty()
        ? said
        : words.text("filter.did_you_mean", said, problem.suggestion().get());
  }
}
