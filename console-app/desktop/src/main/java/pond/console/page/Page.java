package pond.console.page;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import pond.console.route.Route;

/** One page of the console. Made once, kept while the console runs. */
public interface Page {
  /** What is shown; made at the first call, the same node at every other. */
  Node view();

  /** The page becomes the one shown, or moves to another object, tab or filter. */
  void open(Route route);

  /** Another page is shown; live following that costs something may stop. */
  default void leave() {}

  /** F5. */
  void refresh();

  /** Where one is on the page, for the address, links and the next start. */
  ObservableValue<Route> here();

  /** What the breadcrumb says after the page's name; empty on its list. */
  ObservableValue<String> crumb();

  /** What the status line says, such as "12 of 418"; empty for nothing. */
  default ObservableValue<String> status() {
    return new ReadOnlyStringWrapper("");
  }

  /** The text field that / goes to. */
  default Optional<Node> filterField() {
    return Optional.empty();
  }

  /** What can be done now, for the palette and the keyboard. Asked again each time. */
  default List<Command> commands() {
    return List.of();
  }
}
