package pond.console.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.text.CopyButton;
import pond.console.kit.text.CopyText;
import pond.console.kit.text.Facts;
import pond.console.kit.tool.Kit;
import pond.model.api.InfoView;

/** Versions, the authority's public values, and diagnostics to copy. */
final class AboutView {
  private final AboutState state;
  private final Kit kit;
  private final VBox card = new VBox();

  AboutView(AboutState state, Kit kit) {
    this.state = state;
    this.kit = kit;
    card.getStyleClass().add("card");
    card.setId("settings-about");
    state.info().value().subscribe(info -> Optional.ofNullable(info).ifPresent(this::draw));
  }

  Node node() {
    return new LoadingPane<>(kit, state.info(), card, state::refresh);
  }

  private void draw(InfoView info) {
    Facts facts =
        new Facts(kit)
            .text("settings.version", info.version())
            .node("settings.root_digest", new CopyText(kit, info.rootDigest()))
            .node("settings.orchestrator", new CopyText(kit, info.orchestratorUrl()))
            .node("settings.recipient", new CopyText(kit, info.sealingRecipient()))
            .text("settings.snapshot", String.valueOf(info.snapshotVersion()))
            .text("settings.runtime", System.getProperty("java.vm.version", "?"))
            .text("settings.licences", kit.say("settings.licences_text"));
    CopyButton copy = CopyButton.of(kit, () -> AboutState.diagnostics(info));
    copy.setText(kit.say("settings.copy_diagnostics"));
    copy.setId("settings-diagnostics");
    card.getChildren().setAll(facts, copy);
  }
}
