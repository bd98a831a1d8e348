package pond.console.overview;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import pond.console.page.Page;
import pond.console.page.PageContext;
import pond.console.route.PageId;
import pond.console.route.Route;

/** What needs a person, and whether work flows. */
public final class OverviewPage implements Page {
  private final PageContext context;
  private final VBox view = new VBox();
  private final SimpleObjectProperty<Route> here =
      new SimpleObjectProperty<>(Route.to(PageId.OVERVIEW));
  private final SimpleStringProperty crumb = new SimpleStringProperty("");

  public OverviewPage(PageContext context) {
    this.context = context;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void open(Route route) {
    here.set(route);
  }

  @Override
  public void refresh() {
    context.desk();
  }

  @Override
  public ObservableValue<Route> here() {
    return here;
  }

  @Override
  public ObservableValue<String> crumb() {
    return crumb;
  }
}
