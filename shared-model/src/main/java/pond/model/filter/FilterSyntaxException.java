package pond.model.filter;

/** Ends the reading at a place; never leaves this package. */
final class FilterSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient FilterResult.Problem problem;

  FilterSyntaxException(FilterResult.Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  FilterResult.Problem problem() {
    return problem;
  }
}
