package pond.console.settings.people;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import pond.console.kit.Actions;
import pond.console.kit.text.SecretText;
import pond.console.kit.tool.Kit;
import pond.model.api.people.InviteReply;

/** Inviting somebody, and the pairing code, shown this once. */
final class InviteForm {
  /** What of the code is no secret: its prefix. */
  private static final int PREFIX = "pondpc1".length();

  private static final Duration TTL = Duration.ofHours(1);

  private final PeopleState state;
  private final Kit kit;
  private final VBox shown = new VBox();

  InviteForm(PeopleState state, Kit kit) {
    this.state = state;
    this.kit = kit;
    shown.getStyleClass().add("column");
    state.fresh().subscribe(this::show);
  }

  Node node() {
    Label title = new Label(kit.say("settings.invite"));
    title.getStyleClass().add("card-title");
    Label what = new Label(kit.say("settings.invite_help"));
    what.setWrapText(true);
    what.getStyleClass().add("muted");
    TextField name = new TextField();
    name.setId("invite-name");
    name.setPromptText(kit.say("settings.invite_name"));
    name.setAccessibleText(kit.say("settings.invite_name"));
    ComboBox<String> role = new ComboBox<>();
    role.setId("invite-role");
    role.getItems().setAll(PeopleState.ROLES);
    role.setValue("support");
    role.setAccessibleText(kit.say("settings.invite_role"));
    role.setConverter(words());
    Label can = new Label();
    can.setWrapText(true);
    can.textProperty().bind(role.valueProperty().map(r -> kit.say("settings.can_" + r)));
    Button invite = new Button(kit.say("settings.invite_go"));
    invite.setId("invite-go");
    invite.getStyleClass().add("primary");
    invite.setMinWidth(Region.USE_PREF_SIZE);
    invite.disableProperty().bind(name.textProperty().map(String::isBlank));
    invite.setOnAction(e -> state.invite(name.getText(), role.getValue(), TTL));
    FlowPane fields = new FlowPane(name, role, Actions.guarded(kit, "manage_people", invite));
    fields.getStyleClass().add("flow");
    VBox card = new VBox(title, what, fields, can, shown);
    card.getStyleClass().add("card");
    return card;
  }

  private void show(@Nullable InviteReply fresh) {
    shown.getChildren().clear();
    Optional.ofNullable(fresh)
        .ifPresent(
            made -> {
              Label told = new Label(kit.say("settings.invite_made", made.view().name()));
              told.setWrapText(true);
              Button done = new Button(kit.say("settings.invite_done"));
              done.setOnAction(e -> state.forget());
              shown
                  .getChildren()
                  .addAll(told, new SecretText(kit, "invite-code", made.code(), PREFIX), done);
            });
  }

  private StringConverter<String> words() {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable String role) {
        return role == null ? "" : kit.say("settings.role_" + role);
      }

      @Override
      public String fromString(String shownRole) {
        return shownRole;
      }
    };
  }
}
