package pond.console.tenants;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import pond.console.kit.state.EmptyPane;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.page.Page;
import pond.console.page.PageContext;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.desk.TenantView;

/** Whose data may be seen by which machine, in one sentence a tenant. */
public final class TenantsPage implements Page {
  private final PageContext context;
  private final Kit kit;
  private final TenantsState state;
  private final AddTenant add;
  private final VBox cards = new VBox();
  private final SimpleObjectProperty<Route> here =
      new SimpleObjectProperty<>(Route.to(PageId.TENANTS));
  private final SimpleStringProperty crumb = new SimpleStringProperty("");
  private final ScrollPane view;

  public TenantsPage(PageContext context) {
    this.context = context;
    this.kit = Kit.of(context);
    this.state =
        new TenantsState(
            context.desk().api(),
            context.desk().bulletin(),
            context.hop(),
            context.clock(),
            context.notices(),
            context.words());
    this.add = new AddTenant(state, kit);
    cards.getStyleClass().add("column");
    VBox column =
        new VBox(new LoadingPane<>(kit, state.tenants(), cards, state::refresh), add.node());
    column.getStyleClass().add("overview");
    view = new ScrollPane(column);
    view.setFitToWidth(true);
    view.getStyleClass().add("page-scroll");
    state.tenants().value().subscribe(all -> Optional.ofNullable(all).ifPresent(this::draw));
    here.addListener((o, before, now) -> state.tenants().now().ifPresent(this::draw));
  }

  private void draw(List<TenantView> all) {
    Optional<String> only = here.get().object();
    cards
        .getChildren()
        .setAll(
            all.stream()
                .filter(tenant -> only.isEmpty() || only.get().equals(tenant.tenantId()))
                .map(tenant -> new TenantCard(kit, context.navigator(), state, tenant))
                .toList());
    if (all.isEmpty()) {
      cards
          .getChildren()
          .add(
              new EmptyPane(
                  kit,
                  Icon.TENANTS,
                  kit.say("tenants.none"),
                  kit.say("tenants.none_why"),
                  null,
                  "pond tenants add acme-web"));
    }
    crumb.set(only.flatMap(state::find).map(TenantView::name).or(() -> only).orElse(""));
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void open(Route route) {
    here.set(route);
    state.open();
    if (route.query("new").isPresent()) {
      add.focus();
    }
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
