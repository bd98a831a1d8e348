package pond.console.settings.people;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.Actions;
import pond.console.kit.Chip;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.text.RelativeTime;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.notice.Asking;
import pond.console.notice.Question;
import pond.model.api.people.InviteView;
import pond.model.api.people.PersonView;

/** The people, the invitations, and inviting. */
public final class PeopleView {
  private final PeopleState state;
  private final Kit kit;
  private final Asking asking;
  private final VBox people = new VBox();
  private final VBox invites = new VBox();

  public PeopleView(PeopleState state, Kit kit, Asking asking) {
    this.state = state;
    this.kit = kit;
    this.asking = asking;
    people.getStyleClass().add("card");
    people.setId("settings-people");
    invites.getStyleClass().add("card");
    invites.setId("settings-invites");
    state.people().value().subscribe(all -> Optional.ofNullable(all).ifPresent(this::drawPeople));
    state.invites().value().subscribe(all -> Optional.ofNullable(all).ifPresent(this::drawInvites));
  }

  public Node node() {
    VBox box =
        new VBox(
            new LoadingPane<>(kit, state.people(), people, state::refresh),
            new InviteForm(state, kit).node(),
            new LoadingPane<>(kit, state.invites(), invites, state::refresh));
    box.getStyleClass().add("column");
    return box;
  }

  private void drawPeople(List<PersonView> all) {
    people.getChildren().setAll(title("settings.people"));
    all.forEach(person -> people.getChildren().add(row(person)));
    people.getChildren().getLast().getStyleClass().add("last");
  }

  private void drawInvites(List<InviteView> all) {
    invites.getChildren().setAll(title("settings.invites"));
    all.forEach(invite -> invites.getChildren().add(row(invite)));
    if (all.isEmpty()) {
      Label none = new Label(kit.say("settings.no_invites"));
      none.getStyleClass().add("muted");
      invites.getChildren().add(none);
    }
    invites.getChildren().getLast().getStyleClass().add("last");
  }

  private Label title(String key) {
    Label title = new Label(kit.say(key));
    title.getStyleClass().add("card-title");
    return title;
  }

  private Node row(PersonView person) {
    Label name = new Label(person.you() ? kit.say("settings.you", person.name()) : person.name());
    name.getStyleClass().add("strong");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label since = new Label(kit.say("settings.added", person.addedBy()));
    since.getStyleClass().addAll("muted", "may-shorten");
    since.setMinWidth(0);
    MenuButton role = new MenuButton(kit.say("settings.role_" + person.role()));
    role.setMinWidth(Region.USE_PREF_SIZE);
    role.setAccessibleText(kit.say("settings.role_of", person.name()));
    for (String other : PeopleState.ROLES) {
      MenuItem item = new MenuItem(kit.say("settings.role_" + other));
      item.setOnAction(e -> askRole(person, other));
      role.getItems().add(item);
    }
    Button revoke = new Button(kit.say("settings.revoke"));
    revoke.getStyleClass().add("danger");
    revoke.setMinWidth(Region.USE_PREF_SIZE);
    revoke.setOnAction(e -> askRevoke(person));
    return line(
        name,
        since,
        RelativeTime.ago(kit.times(), person.addedAt()),
        Actions.guarded(kit, "manage_people", role),
        Actions.guarded(kit, "manage_people", revoke));
  }

  private Node row(InviteView invite) {
    Label name = new Label(invite.name());
    name.getStyleClass().add("strong");
    Button revoke = new Button(kit.say("settings.revoke_invite"));
    revoke.setMinWidth(Region.USE_PREF_SIZE);
    revoke.setDisable(!invite.state().equals("waiting"));
    revoke.setOnAction(
        e ->
            asking.ask(
                Question.danger(
                    kit.say("settings.revoke_invite_title", invite.name()),
                    kit.say("settings.revoke_invite_consequence"),
                    kit.say("settings.revoke_invite"),
                    Question.Reason.NONE),
                answer -> state.revokeInvite(invite, answer.reason())));
    StatusChip chip =
        new StatusChip(status(invite.state()), kit.say("settings.invite_" + invite.state()));
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return line(
        name,
        new Chip(Icon.USER, kit.say("settings.role_" + invite.role())),
        chip,
        RelativeTime.left(kit.times(), invite.expiresAt()),
        Actions.guarded(kit, "manage_people", revoke));
  }

  private static Node line(Node first, Node second, Node... rest) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(first, second, space);
    row.getChildren().addAll(rest);
    row.getStyleClass().add("card-row");
    return row;
  }

  private void askRole(PersonView person, String role) {
    asking.ask(
        Question.danger(
            kit.say("settings.role_title", person.name(), kit.say("settings.role_" + role)),
            kit.say("settings.can_" + role),
            kit.say("settings.role_verb"),
            Question.Reason.required(3)),
        answer -> state.role(person, role, answer.reason()));
  }

  private void askRevoke(PersonView person) {
    asking.ask(
        Question.danger(
            kit.say("settings.revoke_title", person.name()),
            kit.say("settings.revoke_consequence", person.name()),
            kit.say("settings.revoke"),
            Question.Reason.required(3)),
        answer -> state.revoke(person, answer.reason()));
  }

  private static Status status(String state) {
    return switch (state) {
      case "waiting" -> Status.WAITING;
      case "used" -> Status.USED;
      case "expired" -> Status.EXPIRED;
      default -> Status.REVOKED;
    };
  }
}
