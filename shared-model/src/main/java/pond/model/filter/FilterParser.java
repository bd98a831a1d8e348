package pond.model.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text form of docs/spec/filter.md, from left to right. */
final class FilterParser {
  private static final Pattern HEAD = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)(:|<=|<|>=|>)");

  private final String text;
  private int at;

  FilterParser(String text) {
    this.text = text;
  }

  FilterResult parse() {
    try {
      return new FilterResult.Parsed(new Filter(tokens().stream().map(Token::term).toList()));
    } catch (FilterSyntaxException e) {
      return e.problem();
    }
  }

  List<Token> tokens() throws FilterSyntaxException {
    List<Token> tokens = new ArrayList<>();
    if (text.length() > Filter.MAX_LENGTH) {
      throw tooLong();
    }
    skipBlanks();
    while (at < text.length()) {
      tokens.add(token());
      if (tokens.size() > Filter.MAX_TERMS) {
        throw tooLong();
      }
      skipBlanks();
    }
    return tokens;
  }

  private Token token() throws FilterSyntaxException {
    int from = at;
    boolean negated = text.charAt(at) == '-';
    if (negated) {
      at++;
    }
    String key = "";
    FilterOperator operator = FilterOperator.IS;
    Matcher head = HEAD.matcher(text).region(at, text.length());
    if (head.lookingAt()) {
      key = head.group(1).toLowerCase(Locale.ROOT);
      operator = operator(head.group(2));
      at = head.end();
    }
    int start = at;
    String value = value();
    if (value.isEmpty()) {
      throw missing(key, from);
    }
    return new Token(new FilterTerm(key, negated, operator, value), from, start, at);
  }

  private String value() throws FilterSyntaxException {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
  }

  private String bare() throws FilterSyntaxException {
    int from = at;
    while (at < text.length() && !FilterTerm.isBlank(text.charAt(at))) {
      if (text.charAt(at) == '"') {
        throw misplaced(from);
      }
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() throws FilterSyntaxException {
    int from = at;
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && isEscaped(at + 1)) {
        at++;
      }
      value.append(text.charAt(at));
      at++;
    }
    if (at == text.length()) {
      throw problem(
          FilterRefusal.QUOTE_NOT_CLOSED, from, "A quote is not closed. Add \" at its end.");
    }
    at++;
    if (at < text.length() && !FilterTerm.isBlank(text.charAt(at))) {
      throw misplaced(from);
    }
    return value.toString();
  }

  private boolean isEscaped(int index) {
    return index < text.length() && (text.charAt(index) == '"' || text.charAt(index) == '\\');
  }

  private void skipBlanks() {
    while (at < text.length() && FilterTerm.isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static FilterOperator operator(String sign) {
    for (FilterOperator operator : FilterOperator.values()) {
      if (operator.sign().equals(sign)) {
        return operator;
      }
    }
    throw new IllegalStateException("the pattern knows an operator that is none: " + sign);
  }

  private FilterSyntaxException missing(String key, int from) {
    String message =
        key.isEmpty()
            ? "Say what is looked for: a word, or key:value."
            : "Say what \"" + key + "\" should be, as in " + key + ":something.";
    return problem(FilterRefusal.VALUE_MISSING, from, message);
  }

  private FilterSyntaxException misplaced(int from) {
    String message = "A quote must stand around a whole value. Write \\\" for a quote inside it.";
    return problem(FilterRefusal.QUOTE_MISPLACED, from, message);
  }

  private FilterSyntaxException tooLong() {
    String message =
        "A filter has at most "
            + Filter.MAX_LENGTH
            + " characters and "
            + Filter.MAX_TERMS
            + " terms.";
    at = text.length();
    return problem(FilterRefusal.TOO_LONG, 0, message);
  }

  private FilterSyntaxException problem(FilterRefusal reason, int from, String message) {
    return new FilterSyntaxException(
        new FilterResult.Problem(reason, from, at, message, Optional.empty()));
  }
}
