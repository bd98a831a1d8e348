package pond.console.enroll.invite;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pond.console.enroll.part.Card;
import pond.console.enroll.part.Say;
import pond.console.kit.PageHead;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.InfoView;

/** The text for a partner, to be copied. */
public final class InviteView extends VBox {
  public InviteView(Kit kit, InviteState state, Navigator navigator) {
    getStyleClass().add("page");
    VBox content = Say.column();
    state
        .info()
        .value()
        .subscribe(
            (@Nullable InfoView info) -> {
              content.getChildren().clear();
              if (info != null) {
                content.getChildren().add(card(kit, info));
              }
            });
    Button back = new Button(kit.say("enroll.back"), Icons.of(Icon.ARROW_LEFT));
    back.setId("enroll-invite-back");
    back.setOnAction(pressed -> navigator.go(Route.to(PageId.ENROLLMENT)));
    getChildren()
        .addAll(
            new PageHead(new SimpleStringProperty(kit.say("invite.title"))).actions(back),
            new LoadingPane<>(kit, state.info(), content, state::open));
  }

  private static Card card(Kit kit, InfoView info) {
    String text = Invitation.text(kit.words(), info.rootDigest(), info.orchestratorUrl());
    Button copy = new Button(kit.say("invite.copy"), Icons.of(Icon.COPY));
    copy.setId("enroll-invite-copy");
    copy.getStyleClass().add("primary");
    copy.setOnAction(
        pressed -> {
          kit.copying().copy(text);
          kit.notices().say(kit.say("invite.copied"));
        });
    return new Card(kit.say("invite.lead"), Say.line(text), Say.flow(copy));
  }
}
