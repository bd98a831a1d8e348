package pond.model.filter;

/** How a term compares. */
public enum FilterOperator {
  IS(":"),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">=");

  private final String sign;

  FilterOperator(String sign) {
    this.sign = sign;
  }

  /** As it is written. */
  public String sign() {
    return sign;
  }

  /** Whether {@code comparison}, of the row's value with the term's, satisfies this operator. */
  boolean accepts(int comparison) {
    return switch (this) {
      case IS -> comparison == 0;
      case LESS -> comparison < 0;
      case AT_MOST -> comparison <= 0;
      case MORE -> comparison > 0;
      case AT_LEAST -> comparison >= 0;
    };
  }
}
