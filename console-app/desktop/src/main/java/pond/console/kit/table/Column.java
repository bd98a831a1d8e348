package pond.console.kit.table;

import java.util.ArrayList;
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
 * @param drawn how it shows a row
 * @param sort its order; null when it cannot be sorted
 * @param styles style classes of its cells, such as {@code mono}
 * @param atFirst whether it is shown before the person chooses
 */
public record Column<T>(
    String id,
    String titleKey,
    double em,
    Drawn<T> drawn,
    @Nullable Comparator<T> sort,
    List<String> styles,
    boolean atFirst) {
  public Column {
    Objects.requireNonNull(id);
    Objects.requireNonNull(titleKey);
    Objects.requireNonNull(drawn);
    styles = List.copyOf(styles);
  }

  /** A column of text, sorted by it. What workers said is made inert here. */
  public static <T> Column<T> text(
      String id, String titleKey, double em, Function<T, String> text) {
    Function<T, String> inert = row -> Inert.line(text.apply(row));
    Comparator<T> sort = Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    return new Column<>(id, titleKey, em, new Drawn<>(inert, null, null), sort, List.of(), true);
  }

  /**
   * A column of something drawn, such as a chip, sorted by its text. It is drawn again only when
   * the row is another one.
   */
  public static <T> Column<T> node(
      String id, String titleKey, double em, Function<T, String> text, Function<T, Node> node) {
    Column<T> plain = text(id, titleKey, em, text);
    return plain.drawn(new Drawn<>(plain.text(), node, null));
  }

  /** What it says of a row. */
  public Function<T, String> text() {
    return drawn.text();
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
    List<String> more = new ArrayList<>(styles);
    more.add(style);
    return new Column<>(id, titleKey, em, drawn, sort, more, atFirst);
  }

  /** With a tooltip. */
  public Column<T> tip(Function<T, String> tip) {
    return drawn(new Drawn<>(drawn.text(), drawn.node(), tip));
  }

  /** Sorted by something else than its text. */
  public <K extends Comparable<? super K>> Column<T> sortedBy(Function<T, K> key) {
    return new Column<>(id, titleKey, em, drawn, Comparator.comparing(key), styles, atFirst);
  }

  /** Not sortable. */
  public Column<T> unsorted() {
    return new Column<>(id, titleKey, em, drawn, null, styles, atFirst);
  }

  /** Shown only once the person chooses it. */
  public Column<T> optional() {
    return new Column<>(id, titleKey, em, drawn, sort, styles, false);
  }

  private Column<T> drawn(Drawn<T> other) {
    return new Column<>(id, titleKey, em, other, sort, styles, atFirst);
  }
}
