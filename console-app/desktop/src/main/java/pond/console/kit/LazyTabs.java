package pond.console.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import pond.console.route.Route;

/** Tabs whose content is made when first shown; the tab shown is part of the route. */
public final class LazyTabs extends TabPane {
  /** The query field of a route that names the tab. */
  public static final String QUERY = "tab";

  private final Map<String, Tab> tabs = new LinkedHashMap<>();
  private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");

  public LazyTabs() {
    getStyleClass().add("lazy-tabs");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getSelectionModel().selectedItemProperty().addListener((watched, before, now) -> selected(now));
  }

  /** A tab more; the first is the one of a route without a tab. */
  public LazyTabs tab(String id, String title, Supplier<Node> content) {
    Tab tab = new Tab(title);
    tab.setId(id);
    tabs.put(id, tab);
    tab.selectedProperty().addListener((watched, before, now) -> fill(tab, content, now));
    getTabs().add(tab);
    fill(tab, content, tab.isSelected());
    return this;
  }

  /** The id of the tab shown. */
  public ReadOnlyStringProperty shown() {
    return shown.getReadOnlyProperty();
  }

  /** Shows the tab of the route. */
  public void from(Route route) {
    Tab wanted = tabs.get(route.query(QUERY).orElse(""));
    if (wanted != null) {
      getSelectionModel().select(wanted);
    } else if (!getTabs().isEmpty()) {
      getSelectionModel().selectFirst();
    }
  }

  /** The route with the tab shown, unless it is the first. */
  public Route to(Route route) {
    boolean first = getSelectionModel().getSelectedIndex() <= 0;
    return first ? route : route.with(QUERY, shown.get());
  }

  /** The title of a tab, such as one with a number. */
  public void title(String id, String title) {
    Tab tab = tabs.get(id);
    if (tab != null) {
      tab.setText(title);
    }
  }

  private void selected(Tab now) {
    shown.set(now == null ? "" : now.getId());
  }

  private static void fill(Tab tab, Supplier<Node> content, boolean selected) {
    if (selected && tab.getContent() == null) {
      tab.setContent(content.get());
    }
  }
}
