package pond.console.runs.detail;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.console.kit.LazyTabs;
import pond.console.kit.export.SaveAs;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.tool.Kit;
import pond.console.notice.Asking;
import pond.console.page.Navigator;
import pond.console.route.Route;
import pond.console.runs.attestation.AttestationView;
import pond.console.runs.events.EventsView;
import pond.console.runs.log.LogView;
import pond.console.runs.outputs.OutputsView;
import pond.console.runs.placement.PlacementView;
import pond.model.api.RunView;

/** One run. */
public final class RunDetailView extends VBox {
  private final Kit kit;
  private final RunParts parts;
  private final RunHead head;
  private final Shape shape;
  private final Looking looking;
  private final LazyTabs tabs = new LazyTabs();
  private final AttestationView attestation;
  private final PlacementView placement;
  private final InputsView inputs;

  public RunDetailView(Kit kit, RunParts parts, Navigator navigator, Asking asking, SaveAs saveAs) {
    this.kit = kit;
    this.parts = parts;
    this.head = new RunHead(kit, parts, navigator, asking, saveAs);
    this.shape = new Shape(kit, parts.run());
    this.looking = new Looking(kit, parts.run());
    this.attestation = new AttestationView(kit);
    this.placement = new PlacementView(kit, parts.placement());
    this.inputs = new InputsView(kit);
    getStyleClass().add("column");
    shape.tools(looking);
    tabs(saveAs);
    VBox content = new VBox(head.node(), shape, tabs);
    content.getStyleClass().add("column");
    VBox.setVgrow(tabs, Priority.ALWAYS);
    LoadingPane<?> pane =
        new LoadingPane<>(kit, parts.run().run(), whole(content), parts.run()::refresh);
    setVgrow(pane, Priority.ALWAYS);
    getChildren().add(pane);
    parts.run().run().value().subscribe(this::show);
    parts.run().stage().addListener((watched, before, now) -> looked());
    parts.run().attempt().addListener((watched, before, now) -> looked());
    tabs.shown().addListener((watched, before, now) -> parts.follow(now));
  }

  /** Shows the tab of the route. */
  public void open(Route route) {
    tabs.from(route);
    parts.follow(tabs.shown().get());
  }

  /** The tabs, for the address. */
  public LazyTabs tabs() {
    return tabs;
  }

  /** Asks and cancels, as the button does. */
  public void cancel(RunView run) {
    head.cancel(run);
  }

  private void tabs(SaveAs saveAs) {
    tabs.setId("run-tabs");
    tabs.tab("log", kit.say("runs.tab_log"), () -> new LogView(kit, parts.log(), saveAs))
        .tab("inputs", kit.say("runs.tab_inputs"), () -> scrolled(inputs))
        .tab(
            "outputs",
            kit.say("runs.tab_outputs"),
            () -> new OutputsView(kit, parts.outputs(), saveAs))
        .tab("attestation", kit.say("runs.tab_attestation"), () -> scrolled(attestation))
        .tab("placement", kit.say("runs.tab_placement"), () -> scrolled(placement))
        .tab(
            "events",
            kit.say("runs.tab_events"),
            () -> scrolled(new EventsView(kit, parts.events())));
    tabs.setStyle("-fx-min-height: 16em");
  }

  // In a low window, or a large font, the page scrolls rather than squeezing its tabs.
  private static Node whole(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    return scroll;
  }

  private static Node scrolled(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private void looked() {
    parts.run().run().now().ifPresent(this::show);
  }

  private void show(RunView run) {
    if (run == null) {
      return;
    }
    head.show(run);
    shape.show(run);
    looking.show(run);
    parts
        .run()
        .stageNow()
        .ifPresent(
            stage -> {
              attestation.show(stage, parts.run().attemptNow().orElse(null), run.runId());
              placement.show(stage);
              inputs.show(run, stage);
            });
    parts.follow(tabs.shown().get());
  }
}
