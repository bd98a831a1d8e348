package pond.console.workers.detail;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import pond.console.kit.Tone;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.model.api.WorkerView;

/** Who took the worker out of service, when and why. */
final class WhyBanner {
  private final Kit kit;
  private final WorkerState state;
  private final Label words = new Label();
  private final HBox banner = new HBox(Icons.of(Icon.SHIELD_OFF), words);

  WhyBanner(Kit kit, WorkerState state) {
    this.kit = kit;
    this.state = state;
    banner.setId("worker-why");
    banner.getStyleClass().addAll("banner", Tone.QUARANTINED.styleClass());
    words.setWrapText(true);
    state.worker().value().subscribe(w -> draw());
    state.history().value().subscribe(all -> draw());
  }

  Node node() {
    return banner;
  }

  private void draw() {
    Optional<String> sentence = state.worker().now().flatMap(this::sentence);
    banner.setVisible(sentence.isPresent());
    banner.setManaged(sentence.isPresent());
    words.setText(sentence.orElse(""));
  }

  private Optional<String> sentence(WorkerView worker) {
    String action = "worker." + worker.state();
    if (!worker.state().equals("quarantined") && !worker.state().equals("revoked")) {
      return Optional.empty();
    }
    return state.history().now().orElse(List.of()).stream()
        .filter(entry -> entry.action().equals(action))
        .findFirst()
        .map(
            entry ->
                kit.say(
                    "workers.why_" + worker.state(),
                    Inert.line(entry.actor(), 60),
                    kit.times().ago(entry.at()),
                    Inert.line(Details.field(entry.detail(), "reason").orElse(""))));
  }
}
