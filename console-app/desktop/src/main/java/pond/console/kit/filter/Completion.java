package pond.console.kit.filter;

/**
 * Something to write in the filter field.
 *
 * @param shown what the list says, such as {@code tier:}
 * @param meaning what it does; empty for a value
 * @param from where the written part begins
 * @param to where it ends
 */
public record Completion(String shown, String meaning, int from, int to) {
  /** The field's text with this in it. */
  public String in(String text) {
    return text.substring(0, from) + shown + (isOpen() ? "" : " ") + text.substring(to);
  }

  /** Where the caret is then. */
  public int caret() {
    return from + shown.length() + (isOpen() ? 0 : 1);
  }

  private boolean isOpen() {
    return shown.endsWith(":") || shown.endsWith("<");
  }
}
