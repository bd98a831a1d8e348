package pond.console.settings;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import pond.console.kit.LazyTabs;
import pond.console.kit.tool.Kit;
import pond.console.look.LookState;
import pond.console.page.Page;
import pond.console.page.PageContext;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.settings.general.GeneralView;
import pond.console.settings.general.NotificationsView;
import pond.console.settings.people.PeopleState;
import pond.console.settings.people.PeopleView;
import pond.console.settings.policy.PolicyState;
import pond.console.settings.policy.PolicyView;

/** What can be set here and at the authority, who may use it, and what this is. */
public final class SettingsPage implements Page {
  private final Kit kit;
  private final PolicyState policy;
  private final PeopleState people;
  private final AboutState about;
  private final LazyTabs tabs = new LazyTabs();
  private final SimpleObjectProperty<Route> here =
      new SimpleObjectProperty<>(Route.to(PageId.SETTINGS));
  private final SimpleStringProperty crumb = new SimpleStringProperty("");

  public SettingsPage(PageContext context, LookState look) {
    this.kit = Kit.of(context);
    pond.client.Api api = context.desk().api();
    this.policy =
        new PolicyState(
            api,
            context.desk().bulletin(),
            context.hop(),
            context.clock(),
            context.notices(),
            context.words());
    this.people =
        new PeopleState(
            api, context.desk().bulletin(), context.hop(), context.clock(), context.notices());
    this.about = new AboutState(api, context.hop(), context.clock());
    tab("general", () -> new GeneralView(look, kit).node());
    tab("policy", () -> new PolicyView(policy, kit).node());
    tab("people", () -> new PeopleView(people, kit, context.asking()).node());
    tab("notifications", () -> new NotificationsView(kit).node());
    tab("about", () -> new AboutView(about, kit).node());
    tabs.shown().addListener((o, before, now) -> moved());
  }

  private void tab(String id, java.util.function.Supplier<Node> content) {
    tabs.tab(id, kit.say("settings.tab_" + id), () -> scrolled(content.get()));
  }

  private static Node scrolled(Node content) {
    VBox box = new VBox(content);
    box.getStyleClass().add("tab-content");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    return scroll;
  }

  private void moved() {
    here.set(tabs.to(Route.to(PageId.SETTINGS)));
    crumb.set(tabs.getSelectionModel().getSelectedItem().getText());
  }

  @Override
  public Node view() {
    return tabs;
  }

  @Override
  public void open(Route route) {
    tabs.from(route);
    moved();
    refresh();
  }

  @Override
  public void refresh() {
    policy.refresh();
    people.refresh();
    about.refresh();
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
