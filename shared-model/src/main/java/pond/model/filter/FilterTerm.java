package pond.model.filter;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One term of a filter, as a chip shows it.
 *
 * @param key lower case; empty for free text
 * @param negated true when the term must not hold
 * @param operator {@link FilterOperator#IS} for free text
 * @param value never empty; {@code *} stands for any characters
 */
public record FilterTerm(String key, boolean negated, FilterOperator operator, String value) {
  static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]*");
  private static final Pattern LOOKS_LIKE_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*[:<>].*");

  /** Refuses what the text form cannot say. */
  public FilterTerm {
    Objects.requireNonNull(operator, "operator is missing");
    if (!key.isEmpty() && !KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a filter key: " + key);
    }
    if (key.isEmpty() && operator != FilterOperator.IS) {
      throw new IllegalArgumentException("free text has no operator");
    }
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a filter term has a value");
    }
  }

  /** A term that says {@code key:value}. */
  public static FilterTerm is(String key, String value) {
    return new FilterTerm(key, false, FilterOperator.IS, value);
  }

  /** Free text. */
  public static FilterTerm words(String text) {
    return new FilterTerm("", false, FilterOperator.IS, text);
  }

  /** True for free text. */
  public boolean isWords() {
    return key.isEmpty();
  }

  /** The canonical text of this term. */
  public String text() {
    String sign = key.isEmpty() ? "" : key + operator.sign();
    return (negated ? "-" : "") + sign + (mustQuote() ? quoted() : value);
  }

  private boolean mustQuote() {
    boolean unclear =
        key.isEmpty()
            ? value.startsWith("-") || LOOKS_LIKE_KEY.matcher(value).lookingAt()
            : operator != FilterOperator.IS && value.startsWith("=");
    return unclear || value.chars().anyMatch(c -> c == '"' || isBlank(c));
  }

  private String quoted() {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
