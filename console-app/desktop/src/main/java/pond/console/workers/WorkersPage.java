package pond.console.workers;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import pond.console.kit.list.ListPane;
import pond.console.kit.tool.Kit;
import pond.console.page.Page;
import pond.console.page.PageContext;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.workers.control.WorkerControl;
import pond.console.workers.detail.WorkerDetail;
import pond.console.workers.detail.WorkerState;
import pond.model.api.WorkerView;

/** The workers, and one of them: what it is, what it may see, and what an operator does to it. */
public final class WorkersPage implements Page {
  private final WorkersState all;
  private final WorkerState one;
  private final ListPane<WorkerView> list;
  private final WorkerDetail detail;
  private final StackPane view = new StackPane();
  private final SimpleObjectProperty<Route> here =
      new SimpleObjectProperty<>(Route.to(PageId.WORKERS));
  private final SimpleStringProperty crumb = new SimpleStringProperty("");

  public WorkersPage(PageContext context) {
    Kit kit = Kit.of(context);
    pond.client.Api api = context.desk().api();
    this.all =
        new WorkersState(
            api,
            context.desk().bulletin(),
            context.hop(),
            context.clock(),
            context.keep(),
            context.notices());
    this.one = new WorkerState(api, context.desk().bulletin(), context.hop(), context.clock());
    WorkerControl control =
        new WorkerControl(
            api,
            context.hop(),
            context.words(),
            context.notices(),
            context.asking(),
            context.navigator(),
            this::changed);
    this.list = new WorkersTable(kit, all, control, context.navigator()).pane();
    this.detail = new WorkerDetail(kit, one, control, context.navigator());
    view.getStyleClass().add("page-pad");
    all.filter().text().addListener((o, before, now) -> moved());
    detail.tab().addListener((o, before, now) -> moved());
    one.worker()
        .value()
        .subscribe(w -> crumb.set(w == null || here.get().object().isEmpty() ? "" : w.name()));
  }

  private void changed(WorkerView worker) {
    all.put(worker);
    one.put(worker);
  }

  private void moved() {
    Optional<String> object = here.get().object();
    here.set(
        object
            .map(id -> detail.to(Route.to(PageId.WORKERS, id)))
            .orElseGet(() -> all.filter().to(Route.to(PageId.WORKERS))));
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void open(Route route) {
    here.set(route);
    if (route.object().isPresent()) {
      all.leave();
      view.getChildren().setAll(detail.node());
      one.open(route.object().get());
      detail.from(route);
      return;
    }
    one.leave();
    crumb.set("");
    view.getChildren().setAll(list);
    all.filter().from(route);
    all.open();
  }

  @Override
  public void leave() {
    all.leave();
    one.leave();
  }

  @Override
  public void refresh() {
    if (here.get().object().isPresent()) {
      one.refresh();
    } else {
      all.refresh();
    }
  }

  @Override
  public ObservableValue<Route> here() {
    return here;
  }

  @Override
  public ObservableValue<String> crumb() {
    return crumb;
  }

  @Override
  public Optional<Node> filterField() {
    return here.get().object().isPresent() ? Optional.empty() : Optional.of(list.filterField());
  }
}
