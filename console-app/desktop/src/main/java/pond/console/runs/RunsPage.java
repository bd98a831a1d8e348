package pond.console.runs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import pond.console.kit.export.FxSaveAs;
import pond.console.kit.export.SaveAs;
import pond.console.kit.tool.Kit;
import pond.console.page.Command;
import pond.console.page.Page;
import pond.console.page.PageContext;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.runs.cancel.RunCancel;
import pond.console.runs.detail.RunDetailView;
import pond.console.runs.detail.RunParts;
import pond.console.runs.list.RunListState;
import pond.console.runs.list.RunListView;
import pond.console.runs.submit.FolderAsk;
import pond.console.runs.submit.SubmitState;
import pond.console.runs.submit.SubmitView;
import pond.model.api.RunView;

/** The runs: what was asked, what happened, and whether it can be believed. */
public final class RunsPage implements Page {
  /** The step of a route that leads to submitting; no run id looks like it. */
  public static final String NEW = "new";

  private final PageContext context;
  private final Kit kit;
  private final StackPane view = new StackPane();
  private final RunListState list;
  private final RunParts parts;
  private final SubmitState submit;
  private final SimpleObjectProperty<Route> here =
      new SimpleObjectProperty<>(Route.to(PageId.RUNS));
  private final SimpleStringProperty crumb = new SimpleStringProperty("");
  private @Nullable RunListView listView;
  private @Nullable RunDetailView detailView;
  private @Nullable SubmitView submitView;
  private Route route = Route.to(PageId.RUNS);

  public RunsPage(PageContext context) {
    this.context = context;
    this.kit = Kit.of(context);
    this.list = new RunListState(context.desk(), context.hop(), context.clock(), context.keep());
    this.parts = RunParts.of(context.desk(), context.hop(), context.clock(), context.keep());
    this.submit =
        new SubmitState(context.desk().api(), context.hop(), context.keep(), UUID::randomUUID);
    view.setId("runs-page");
    view.getStyleClass().add("page-pad");
    list.filter().text().addListener((watched, before, now) -> whereList());
    parts.run().stage().addListener((watched, before, now) -> whereDetail());
    parts.run().attempt().addListener((watched, before, now) -> whereDetail());
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void open(Route to) {
    leave();
    route = to;
    crumb.set(to.object().map(this::crumb).orElse(""));
    if (to.object().isEmpty()) {
      list.filter().from(to);
      list.open();
      view.getChildren().setAll(listView());
      whereList();
    } else if (isNew()) {
      submit.begin(to.query("project").orElse(""));
      view.getChildren().setAll(submitView());
      here.set(to);
    } else {
      parts.run().open(to);
      view.getChildren().setAll(detailView());
      detailView().open(to);
      whereDetail();
    }
  }

  @Override
  public void leave() {
    list.leave();
    parts.leave();
  }

  @Override
  public void refresh() {
    if (route.object().isEmpty()) {
      list.refresh();
    } else if (isNew()) {
      submit.check();
    } else {
      parts.run().refresh();
      parts.placement().refresh();
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
    if (route.object().isEmpty()) {
      return Optional.of(listView().filterField());
    }
    return isNew() ? Optional.empty() : Optional.ofNullable(detailView().lookup("#log-search"));
  }

  @Override
  public List<Command> commands() {
    Command submitRun =
        new Command(
            "runs.submit", kit.say("runs.submit"), "n", () -> go(Route.to(PageId.RUNS, NEW)));
    Optional<RunView> shown =
        route.object().isEmpty() || isNew() ? Optional.empty() : parts.run().run().now();
    return shown
        .filter(run -> RunCancel.isPossible(run.state()) && kit.me().may(RunCancel.ACTION))
        .map(run -> List.of(submitRun, cancel(run)))
        .orElse(List.of(submitRun));
  }

  private Command cancel(RunView run) {
    String title = kit.say("runs.cancel_title", run.runId());
    return new Command("runs.cancel", title, "", () -> detailView().cancel(run));
  }

  private void go(Route to) {
    context.navigator().go(to);
  }

  private boolean isNew() {
    return route.object().filter(NEW::equals).isPresent();
  }

  private String crumb(String object) {
    return object.equals(NEW) ? kit.say("submit.title") : object;
  }

  private void whereList() {
    if (route.object().isEmpty()) {
      here.set(list.filter().to(Route.to(PageId.RUNS)));
    }
  }

  private void whereDetail() {
    if (route.object().isPresent() && !isNew() && detailView != null) {
      here.set(detailView.tabs().to(parts.run().here()));
    }
  }

  private RunListView listView() {
    RunListView made = listView;
    if (made == null) {
      made = new RunListView(kit, list, context.navigator(), context.asking());
      listView = made;
    }
    return made;
  }

  private RunDetailView detailView() {
    RunDetailView made = detailView;
    if (made == null) {
      SaveAs saveAs = new FxSaveAs(view);
      made = new RunDetailView(kit, parts, context.navigator(), context.asking(), saveAs);
      made.tabs().shown().addListener((watched, before, now) -> whereDetail());
      detailView = made;
    }
    return made;
  }

  private SubmitView submitView() {
    SubmitView made = submitView;
    if (made == null) {
      made = new SubmitView(kit, submit, context.navigator(), FolderAsk.desktop(view));
      submitView = made;
    }
    return made;
  }
}
