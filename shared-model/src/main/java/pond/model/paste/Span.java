package pond.model.paste;

import java.util.ArrayList;
import java.util.List;

/** A complete value found in a compact text, from {@code from} to {@code to}. */
record Span(int from, int to, byte[] data) {
  /** All complete values with their prefix, in order. */
  static List<Span> findAll(String text, PasteForm form) {
    List<Span> spans = new ArrayList<>();
    int at = text.indexOf(form.head());
    while (at >= 0) {
      int from = at;
      int tail = at + form.head().length();
      form.tailAt(text, tail)
          .flatMap(form::decode)
          .ifPresent(data -> spans.add(new Span(from, tail + form.tailLength(), data)));
      at = text.indexOf(form.head(), tail);
    }
    return spans;
  }
}
