package pond.console.kit.table;

import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * How a column shows a row.
 *
 * @param text for the cell, the export and a screen reader
 * @param node what is drawn; null to show the text
 * @param tip the tooltip; null for none
 */
public record Drawn<T>(
    Function<T, String> text, @Nullable Function<T, Node> node, @Nullable Function<T, String> tip) {
  public Drawn {
    Objects.requireNonNull(text);
  }
}
