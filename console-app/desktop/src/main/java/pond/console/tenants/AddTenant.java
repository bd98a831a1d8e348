package pond.console.tenants;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.Actions;
import pond.console.kit.tool.Kit;

/** Adding a tenant. */
final class AddTenant {
  private final TenantsState state;
  private final Kit kit;
  private final TextField id = new TextField();

  AddTenant(TenantsState state, Kit kit) {
    this.state = state;
    this.kit = kit;
  }

  Node node() {
    Label title = new Label(kit.say("tenants.add"));
    title.getStyleClass().add("card-title");
    Label help = new Label(kit.say("tenants.add_help"));
    help.setWrapText(true);
    help.getStyleClass().add("muted");
    id.setId("tenant-id");
    id.setPrefColumnCount(18);
    id.setPromptText(kit.say("tenants.id"));
    id.setAccessibleText(kit.say("tenants.id"));
    id.textProperty().bindBidirectional(state.newId());
    TextField name = new TextField();
    name.setId("tenant-name");
    name.setPromptText(kit.say("tenants.name"));
    name.setAccessibleText(kit.say("tenants.name"));
    name.textProperty().bindBidirectional(state.newName());
    Button add = new Button(kit.say("tenants.add_go"));
    add.setId("tenant-add");
    add.getStyleClass().add("primary");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.disableProperty().bind(state.newId().map(text -> !TenantsState.isId(text)));
    add.setOnAction(e -> state.add());
    FlowPane fields = new FlowPane(id, name, Actions.guarded(kit, "manage_tenants", add));
    fields.getStyleClass().add("flow");
    VBox card = new VBox(title, help, fields);
    card.getStyleClass().add("card");
    return card;
  }

  void focus() {
    id.requestFocus();
  }
}
