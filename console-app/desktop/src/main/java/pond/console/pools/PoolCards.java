package pond.console.pools;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import pond.console.kit.tool.Kit;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.PoolView;

/** One card a pool: its machines and the work that waits for it. */
final class PoolCards extends FlowPane {
  private final Kit kit;
  private final Navigator navigator;

  PoolCards(Kit kit, Navigator navigator, PoolsState state) {
    this.kit = kit;
    this.navigator = navigator;
    setId("pools-cards");
    getStyleClass().add("overview-numbers");
    state.pools().value().subscribe(all -> Optional.ofNullable(all).ifPresent(this::draw));
  }

  private void draw(List<PoolView> all) {
    getChildren().setAll(all.stream().map(this::card).toList());
  }

  private Node card(PoolView pool) {
    Label name = new Label(pool.pool());
    name.getStyleClass().addAll("card-title", "mono");
    Hyperlink workers =
        new Hyperlink(kit.words().count("pools.workers", pool.workers(), pool.online()));
    workers.getStyleClass().add("link");
    workers.setOnAction(e -> navigator.go(Route.filtered(PageId.WORKERS, "tag:" + pool.pool())));
    Label work = new Label(kit.say("pools.work_of", pool.ready(), pool.leased()));
    work.getStyleClass().add("muted");
    VBox card = new VBox(name, new HBox(workers), work);
    card.getStyleClass().addAll("card", "overview-card");
    return card;
  }
}
