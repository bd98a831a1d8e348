package pond.console.enroll.wait;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pond.console.enroll.invite.Invitation;
import pond.console.enroll.part.Say;
import pond.console.kit.Actions;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.CodeView;
import pond.model.api.Offer;

/**
 * What a refused machine offered, beside what was expected.
 *
 * <p>Security property: the offered key can be looked at and told to the partner, never taken over:
 * the way on leads to an empty field.
 */
final class RefusedPane extends VBox {
  private final Kit kit;
  private final Navigator navigator;

  RefusedPane(Kit kit, Navigator navigator, CodeView code, Offer offer) {
    this.kit = kit;
    this.navigator = navigator;
    getStyleClass().add("column");
    pair(code, offer).ifPresent(this::compare);
    getChildren()
        .addAll(
            Say.line(new LiveWords(kit).from(offer), "muted"),
            Say.line(kit.say("enroll.wait.stays"), "strong"),
            Say.line(kit.words().count("enroll.wait.attempts", code.refused().size()), "muted"));
  }

  private static Optional<Groups.Pair> pair(CodeView code, Offer offer) {
    return code.expectedFingerprint()
        .flatMap(
            expected ->
                offer.offeredFingerprint().flatMap(offered -> Groups.of(expected, offered)));
  }

  private void compare(Groups.Pair pair) {
    getChildren()
        .addAll(
            groups("enroll.wait.expected", "enroll-expected", pair.expected()),
            groups("enroll.wait.offered", "enroll-offered", pair.offered()));
  }

  private Node groups(String nameKey, String id, Groups shown) {
    Label name = Say.line(kit.say(nameKey), "field-name");
    name.setStyle("-fx-min-width: 6em");
    FlowPane flow = Say.flow(name);
    flow.setId(id);
    flow.setAccessibleText(kit.say(nameKey) + " " + String.join(" ", shown.groups()));
    for (int i = 0; i < shown.groups().size(); i++) {
      Label group = new Label(shown.groups().get(i));
      group.getStyleClass().add("hash-group");
      if (shown.differs().orElse(-1) == i) {
        group.getStyleClass().add("differs");
        group.setGraphic(Icons.of(Icon.DIFFERS, 1));
        group.setAccessibleText(group.getText() + " " + kit.say("enroll.wait.differs"));
      }
      flow.getChildren().add(group);
    }
    return flow;
  }

  /** The ways on. */
  Node buttons(CodeView code, Offer offer, Node revoke) {
    Button partner = new Button(kit.say("enroll.wait.partner"), Icons.of(Icon.COPY));
    partner.setId("enroll-partner");
    partner.setOnAction(
        pressed -> {
          kit.copying().copy(message(code, offer));
          kit.notices().say(kit.say("enroll.wait.partner.copied"));
        });
    Button again = new Button(kit.say("enroll.wait.again"), Icons.of(Icon.FINGERPRINT));
    again.setId("enroll-again");
    again.setOnAction(
        pressed -> navigator.go(Route.to(PageId.ENROLLMENT, "mint").with("like", code.codeId())));
    return Say.flow(partner, revoke, Actions.guarded(kit, "mint_code", again));
  }

  private String message(CodeView code, Offer offer) {
    return pair(code, offer)
        .map(
            pair ->
                Invitation.refused(
                    kit.words(),
                    code.codeId(),
                    code.expectedFingerprint().orElseThrow(),
                    offer.offeredFingerprint().orElseThrow()))
        .orElseGet(() -> Invitation.refusedPlainly(kit.words(), code.codeId()));
  }
}
