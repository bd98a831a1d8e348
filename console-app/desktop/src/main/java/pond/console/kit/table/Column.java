package pond.console.kit.table;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import pond.console.kit.text.Inert;

/**
 * A column of a table.
 *
 * @param id stable, for what is kept
 * @param titleKey the words of its head
 * @param em its width at first, in font sizes
 * @param text what it says, for the cell, the export and a screen reader
 * @param node what it shows; null to show the text
 * @param sort its order; null when it cannot be sorted
 * @param styles style classes of its cells, such as {@code mono}
 * @param atFirst whether it is shown before the person chooses
 */
public record Column<T>(
    String id,
    String titleKey,
    double em,
    Function<T, String> text,
    @Nullable Function<T, Node> node,
    @Nullable Comparator<T> sort,
    List<String> styles,
    boolean atFirst) {
  public Column {
    Objects.requireNonNull(id);
    Objects.requireNonNull(titleKey);
    Objects.requireNonNull(text);
    styles = List.copyOf(styles);
  }

  /** A column of text, sorted by it. What workers said is made inert here. */
  public static <T> Column<T> text(
      String id, String titleKey, double em, Function<T, String> text) {
    Function<T, String> inert = row -> Inert.line(text.apply(row));
    Comparator<T> sort = Comparator.comparing(inert, String.CASE_INSENSITIVE_ORDER);
    return new Column<>(id, titleKey, em, inert, null, sort, List.of(), true);
  }

  /**
   * A column of something drawn, such as a chip, sorted by its text. It is drawn again only when
   * the row is another one.
   */
  public static <T> Column<T> node(
      String id, String titleKey, double em, Function<T, String> text, Function<T, Node> node) {
    Column<T> plain = text(id, titleKey, em, text);
    return new Column<>(id, titleKey, em, plain.text, node, plain.sort, List.of(), true);
  }

  /** In the fixed-width font, for ids, tags and hashes. */
  public Column<T> mono() {
    return styled("mono");
  }

  /** Set to the right and with figures of equal width. */
  public Column<T> number() {
    return styled("number");
  }

  /** With a style class more. */
  public Column<T> styled(String style) {
    List<String> more = new java.util.ArrayList<>(styles);
    more.add(style);
    return new Column<>(id, titleKey, em, text, node, sort, more, atFirst);
  }

  /** Sorted by something else than its text. */
  public <K extends Comparable<? super K>> Column<T> sortedBy(Function<T, K> key) {
    return new Column<>(
        id, titleKey, em, text, node, Comparator.comparing(key), styles, atFirst);
  }

  /** Not sortable. */
  public Column<T> unsorted() {
    return new Column<>(id, titleKey, em, text, node, null, styles, atFirst);
  }

  /** Shown only once the person chooses it. */
  public Column<T> optional() {
    return new Column<>(id, titleKey, em, text, node, sort, styles, false);
  }
}
