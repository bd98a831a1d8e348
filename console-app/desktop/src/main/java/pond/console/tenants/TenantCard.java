package pond.console.tenants;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.Actions;
import pond.console.kit.Chip;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.desk.MachineRef;
import pond.model.api.desk.TenantView;

/** A tenant: the machines that may see its data, and what went on. */
final class TenantCard extends VBox {
  private final Kit kit;
  private final Navigator navigator;
  private final TenantsState state;
  private final TenantView tenant;

  TenantCard(Kit kit, Navigator navigator, TenantsState state, TenantView tenant) {
    this.kit = kit;
    this.navigator = navigator;
    this.state = state;
    this.tenant = tenant;
    setId("tenant-" + tenant.tenantId());
    getStyleClass().add("card");
    getChildren().addAll(head(), machines(), facts());
  }

  private Node head() {
    Label name = new Label(Inert.line(tenant.name(), 80));
    name.getStyleClass().add("section-title");
    name.setMinWidth(0);
    TextField edit = new TextField(tenant.name());
    edit.setAccessibleText(kit.say("tenants.name"));
    edit.setVisible(false);
    edit.setManaged(false);
    Button rename = new Button(kit.say("tenants.rename"));
    rename.getStyleClass().add("quiet");
    rename.setMinWidth(Region.USE_PREF_SIZE);
    rename.setOnAction(
        e -> {
          name.setVisible(false);
          name.setManaged(false);
          edit.setVisible(true);
          edit.setManaged(true);
          edit.requestFocus();
        });
    edit.setOnAction(e -> state.rename(tenant, edit.getText()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(
            name,
            edit,
            Chip.tag("tenant:" + tenant.tenantId()),
            space,
            Actions.guarded(kit, "manage_tenants", rename));
    head.getStyleClass().add("row");
    return head;
  }

  private Node machines() {
    Label question = new Label(kit.say("tenants.machines"));
    question.getStyleClass().add("field-name");
    FlowPane all = new FlowPane();
    all.getStyleClass().add("flow");
    List<MachineRef> machines = tenant.machines();
    if (machines.isEmpty()) {
      Label none = new Label(kit.say("tenants.no_machine"));
      none.setWrapText(true);
      all.getChildren().add(none);
    }
    machines.forEach(machine -> all.getChildren().add(machine(machine)));
    VBox box = new VBox(question, all);
    box.setId("tenant-machines-" + tenant.tenantId());
    box.getStyleClass().add("column");
    return box;
  }

  private Node machine(MachineRef machine) {
    String state = machine.state();
    String name = Inert.line(machine.name(), 60);
    Hyperlink link =
        new Hyperlink(
            state.equals("active")
                ? name
                : kit.say("tenants.machine_in", name, kit.say("workerstate." + state)));
    link.getStyleClass().add("link");
    link.setOnAction(e -> navigator.go(Route.to(PageId.WORKERS, machine.workerId())));
    Label why = new Label(kit.say("tenants.why_" + machine.why()));
    why.getStyleClass().addAll("muted", "small");
    HBox box = new HBox(pond.console.look.Icons.of(Icon.WORKERS), link, why);
    box.getStyleClass().add("row");
    return box;
  }

  private Node facts() {
    String id = tenant.tenantId();
    FlowPane facts =
        new FlowPane(
            link(
                kit.words().count("tenants.runs", tenant.runs24h()),
                Route.filtered(PageId.RUNS, "tenant:" + id + " age<1d")),
            link(
                kit.words().count("tenants.flagged", tenant.flagged24h()),
                Route.filtered(PageId.RUNS, "tenant:" + id + " is:flagged age<1d")),
            link(
                kit.words().count("tenants.codes", tenant.waitingCodes()),
                Route.filtered(PageId.ENROLLMENT, "tenant:" + id + " state:waiting")),
            link(
                kit.say("tenants.invite"), Route.to(PageId.ENROLLMENT, "mint").with("tenant", id)));
    facts.getStyleClass().add("flow");
    return facts;
  }

  private Hyperlink link(String text, Route route) {
    Hyperlink link = new Hyperlink(text);
    link.getStyleClass().add("link");
    link.setOnAction(e -> navigator.go(route));
    return link;
  }
}
