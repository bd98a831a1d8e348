package pond.console.overview;

import java.util.Optional;
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
import pond.console.route.PageId;
import pond.console.route.Route;

/**
 * Is anything wrong, is work flowing, who must act: answered in five seconds, and every number is a
 * link.
 */
public final class OverviewPage implements Page {
  private final OverviewState state;
  private final Kit kit;
  private final Links links;
  private final VBox cards = new VBox();
  private final SimpleObjectProperty<Route> here =
      new SimpleObjectProperty<>(Route.to(PageId.OVERVIEW));
  private final SimpleStringProperty crumb = new SimpleStringProperty("");
  private final ScrollPane view;

  public OverviewPage(PageContext context) {
    this.state =
        new OverviewState(
            context.desk().api(), context.desk().bulletin(), context.hop(), context.clock());
    this.kit = Kit.of(context);
    this.links = new Links(context.navigator());
    cards.getStyleClass().add("overview");
    view = new ScrollPane(new LoadingPane<>(kit, state.overview(), cards, state::refresh));
    view.setFitToWidth(true);
    view.getStyleClass().add("page-scroll");
    state.overview().value().subscribe(seen -> Optional.ofNullable(seen).ifPresent(this::draw));
  }

  private void draw(pond.model.api.desk.OverviewView seen) {
    cards.getChildren().clear();
    if (!Steps.allDone(seen.checklist())) {
      cards.getChildren().add(new StepsCard(kit, links, seen.checklist()));
    }
    cards
        .getChildren()
        .addAll(
            new AttentionCard(kit, links, seen),
            new NumbersRow(kit, links, seen),
            new RecentCard(kit, links, seen.recent()));
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void open(Route route) {
    here.set(Route.to(PageId.OVERVIEW));
    state.open();
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
