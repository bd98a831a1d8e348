package pond.console.runs;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import pond.console.page.Page;
import pond.console.page.PageContext;
import pond.console.route.PageId;
import pond.console.route.Route;

/** The runs: what was asked, what happened, and whether it can be believed. */
public final class RunsPage implements Page {
  private final PageContext context;
  private final VBox view = new VBox();
  private final SimpleObjectProperty<Route> here =
      new SimpleObjectProperty<>(Route.to(PageId.RUNS));
  private final SimpleStringProperty crumb = new SimpleStringProperty("");

  public RunsPage(PageContext context) {
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
