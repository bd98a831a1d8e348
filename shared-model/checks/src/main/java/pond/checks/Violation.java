package pond.checks;

/** One place that breaks one rule. */
public record Violation(Rule rule, String where) {
  @Override
  public String toString() {
    return rule + ": " + where + "\n    because " + rule.because();
  }
}
