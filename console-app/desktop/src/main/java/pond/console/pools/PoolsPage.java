package pond.console.pools;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.tool.Kit;
import pond.console.page.Page;
import pond.console.page.PageContext;
import pond.console.pools.explain.ExplainState;
import pond.console.pools.explain.ExplainView;
import pond.console.route.PageId;
import pond.console.route.Route;

/** What can run where, and for any piece of work: which machine may take it, and why not. */
public final class PoolsPage implements Page {
  private final PoolsState state;
  private final ExplainState explain;
  private final SimpleObjectProperty<Route> here =
      new SimpleObjectProperty<>(Route.to(PageId.POOLS));
  private final SimpleStringProperty crumb = new SimpleStringProperty("");
  private final ScrollPane view;

  public PoolsPage(PageContext context) {
    Kit kit = Kit.of(context);
    this.state =
        new PoolsState(
            context.desk().api(), context.desk().bulletin(), context.hop(), context.clock());
    this.explain = new ExplainState(context.desk().api(), context.hop(), context.clock());
    VBox column =
        new VBox(
            new LoadingPane<>(
                kit, state.pools(), new PoolCards(kit, context.navigator(), state), state::refresh),
            new LoadingPane<>(kit, state.matrix(), new MatrixPane(kit, state), state::refresh),
            new ExplainView(explain, kit, context.navigator()).node());
    column.getStyleClass().add("overview");
    view = new ScrollPane(column);
    view.setFitToWidth(true);
    view.getStyleClass().add("page-scroll");
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void open(Route route) {
    here.set(route);
    state.open();
    explain.from(route);
  }

  @Override
  public void leave() {
    state.leave();
  }

  @Override
  public void refresh() {
    state.refresh();
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
