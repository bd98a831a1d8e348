package pond.console.workers.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import pond.console.kit.Actions;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.model.api.WorkerView;

/** The buttons that make sense for a worker in its state. */
public final class ControlBar {
  private final Kit kit;
  private final WorkerControl control;

  public ControlBar(Kit kit, WorkerControl control) {
    this.kit = kit;
    this.control = control;
  }

  /** The buttons, the mild ones first. */
  public List<Node> buttons(WorkerView worker) {
    List<Node> all = new ArrayList<>();
    switch (worker.state()) {
      case "active" -> {
        all.add(act(worker, "pause", Icon.PAUSE, "control_worker", control::pause));
        all.add(act(worker, "drain", Icon.DRAIN, "control_worker", control::drain));
      }
      case "paused" -> {
        all.add(act(worker, "resume", Icon.PLAY, "control_worker", control::resume));
        all.add(act(worker, "drain", Icon.DRAIN, "control_worker", control::drain));
      }
      case "draining" ->
          all.add(act(worker, "resume", Icon.PLAY, "control_worker", control::resume));
      case "quarantined" ->
          all.add(act(worker, "release", Icon.PLAY, "quarantine_worker", control::release));
      default -> {}
    }
    if (worker.state().equals("revoked")) {
      return all;
    }
    all.add(act(worker, "rotate", Icon.ROTATE, "mint_code", control::rotate));
    if (!worker.state().equals("quarantined")) {
      all.add(
          danger(
              act(
                  worker,
                  "quarantine",
                  Icon.SHIELD_OFF,
                  "quarantine_worker",
                  control::quarantine)));
    }
    all.add(danger(act(worker, "revoke", Icon.REVOKE, "control_worker", control::revoke)));
    return all;
  }

  private Node act(
      WorkerView worker, String verb, Icon icon, String action, Consumer<WorkerView> act) {
    Button button = new Button(kit.say("workers." + verb), Icons.of(icon));
    button.setId("worker-" + verb);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> act.accept(worker));
    return Actions.guarded(kit, action, button);
  }

  private static Node danger(Node node) {
    Node button = node instanceof Button ? node : node.lookup(".button");
    if (button != null) {
      button.getStyleClass().add("danger");
    }
    return node;
  }
}
