package pond.console.kit.table;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import pond.console.words.Words;

/** How many rows are in sight of how many, in words. */
public final class TableCounts {
  private TableCounts() {}

  /** Such as "12 of 418", or "418" without a filter. */
  public static ObservableValue<String> text(Words words, TableModel<?> model) {
    return Bindings.createStringBinding(
        () -> now(words, model), model.shown(), model.total(), model.heldBack());
  }

  private static String now(Words words, TableModel<?> model) {
    int shown = model.shown().size();
    return model.filter().isEmpty()
        ? words.count("table.rows", shown)
        : words.text("table.count", shown, model.total().get());
  }
}
