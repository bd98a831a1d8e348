package pond.console.audit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.text.CopyText;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.model.api.desk.AuditVerified;

/** Whether the chain is whole, and the button that checks it. */
final class ChainLine extends FlowPane {
  private final Kit kit;
  private final Button verify;

  ChainLine(Kit kit, AuditState state, Button export) {
    this.kit = kit;
    getStyleClass().add("flow");
    setId("audit-chain");
    verify = new Button(kit.say("audit.verify"), Icons.of(Icon.CHECK_CIRCLE));
    verify.setId("audit-verify");
    verify.setMinWidth(Region.USE_PREF_SIZE);
    verify.setOnAction(e -> state.verify());
    verify
        .disableProperty()
        .bind(state.verified().phase().isEqualTo(pond.console.hop.Loading.Phase.LOADING));
    state.verified().value().subscribe(found -> draw(found, export));
    state
        .verified()
        .problem()
        .subscribe(p -> Optional.ofNullable(p).ifPresent(kit.notices()::problem));
  }

  private void draw(@Nullable AuditVerified found, Button export) {
    getChildren().setAll(verify, export);
    Optional.ofNullable(found).ifPresent(seen -> getChildren().addAll(result(seen)));
  }

  private java.util.List<Node> result(AuditVerified seen) {
    StatusChip chip =
        seen.intact()
            ? new StatusChip(Status.VERIFIED, kit.say("audit.intact", seen.entries()))
            : new StatusChip(Status.INVALID, kit.say("audit.broken", seen.firstBad().orElse(0L)));
    chip.setId("audit-verdict");
    Label sentence = new Label(seen.sentence());
    sentence.getStyleClass().add("muted");
    return java.util.List.of(chip, sentence, new CopyText(kit, seen.headHash()));
  }
}
