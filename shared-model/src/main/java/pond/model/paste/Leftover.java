package pond.model.paste;

import java.util.List;

/** What is left of a text when the complete values are taken out. Quotes alone are nothing. */
record Leftover(String before, String after, boolean isGlued) {
  static Leftover of(String body, Compact compact, List<Span> spans) {
    int start = compact.origin(spans.getFirst().from());
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < spans.size(); i++) {
      int from = compact.origin(spans.get(i).to() - 1) + 1;
      int to = i + 1 < spans.size() ? compact.origin(spans.get(i + 1).from()) : body.length();
      after.append(body, from, to).append(' ');
    }
    return new Leftover(
        meaningful(body.substring(0, start)),
        meaningful(after.toString()),
        isGlued(compact, spans.getLast().to()));
  }

  boolean isBlank() {
    return before.isEmpty() && after.isEmpty();
  }

  boolean contains(String head) {
    return Compact.of(before + " " + after).text().contains(head);
  }

  private static boolean isGlued(Compact compact, int end) {
    return compact.isGlued(end) && Character.isLetterOrDigit(compact.text().charAt(end));
  }

  private static String meaningful(String text) {
    boolean any = text.chars().anyMatch(c -> !Characters.isSkipped(c) && !Characters.isQuote(c));
    return any ? text.strip() : "";
  }
}
