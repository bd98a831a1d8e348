package pond.console.workers.detail;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.console.kit.Chip;
import pond.console.kit.LazyTabs;
import pond.console.kit.PageHead;
import pond.console.kit.StatusChip;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.page.Navigator;
import pond.console.route.Route;
import pond.console.workers.control.ControlBar;
import pond.console.workers.control.WorkerControl;
import pond.console.workers.control.WorkerStatus;
import pond.model.api.WorkerView;

/** The head, the buttons and the tabs of one worker. */
public final class WorkerDetail {
  private final Kit kit;
  private final SimpleStringProperty name = new SimpleStringProperty("");
  private final PageHead head = new PageHead(name);
  private final ControlBar bar;
  private final LazyTabs tabs = new LazyTabs();
  private final Node view;

  public WorkerDetail(Kit kit, WorkerState state, WorkerControl control, Navigator navigator) {
    this.kit = kit;
    this.bar = new ControlBar(kit, control);
    tabs.tab("summary", kit.say("workers.tab_summary"), () -> new SummaryTab(kit, state).node());
    tabs.tab(
        "attestations",
        kit.say("workers.tab_attestations"),
        () -> new ResultsTab(kit, state, navigator).node());
    tabs.tab("keys", kit.say("workers.tab_keys"), () -> new KeysTab(kit, state).node());
    tabs.tab("audit", kit.say("workers.tab_audit"), () -> new HistoryTab(kit, state).node());
    VBox.setVgrow(tabs, Priority.ALWAYS);
    VBox column = new VBox(head, new WhyBanner(kit, state).node(), tabs);
    column.getStyleClass().add("column");
    this.view = new LoadingPane<>(kit, state.worker(), column, state::refresh);
    state.worker().value().subscribe(w -> Optional.ofNullable(w).ifPresent(this::draw));
  }

  private void draw(WorkerView worker) {
    name.set(Inert.line(worker.name(), 60));
    StatusChip status =
        new StatusChip(WorkerStatus.of(worker), WorkerStatus.words(worker, kit.words()));
    status.setId("worker-status");
    head.chips(status, new Chip(Icon.WORKERS, worker.workerId()));
    head.actions(bar.buttons(worker).toArray(Node[]::new));
  }

  /** What is shown. */
  public Node node() {
    return view;
  }

  /** The tab shown. */
  public ReadOnlyStringProperty tab() {
    return tabs.shown();
  }

  public void from(Route route) {
    tabs.from(route);
  }

  public Route to(Route route) {
    return tabs.to(route);
  }
}
