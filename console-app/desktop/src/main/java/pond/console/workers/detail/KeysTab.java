package pond.console.workers.detail;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.text.CopyText;
import pond.console.kit.text.Facts;
import pond.console.kit.tool.Kit;
import pond.model.api.WorkerView;

/** Its fingerprint, and how the authority came to know it. */
final class KeysTab {
  private static final String PASTED = "fingerprint";

  private final Kit kit;
  private final VBox box = new VBox();

  KeysTab(Kit kit, WorkerState state) {
    this.kit = kit;
    box.getStyleClass().addAll("tab-content");
    state.worker().value().subscribe(w -> Optional.ofNullable(w).ifPresent(this::draw));
  }

  Node node() {
    return box;
  }

  private void draw(WorkerView worker) {
    boolean pasted = worker.pinnedHow().equals(PASTED);
    Label note = new Label(kit.say(pasted ? "workers.pinned_note" : "workers.first_sight_note"));
    note.setWrapText(true);
    note.getStyleClass().add("muted");
    VBox card =
        new VBox(
            new Facts(kit)
                .node("workers.fingerprint", new CopyText(kit, worker.fingerprint()))
                .node(
                    "workers.pinned",
                    pasted
                        ? new StatusChip(Status.PINNED, kit.say("workers.pinned_pasted"))
                        : new StatusChip(Status.NOT_PINNED, kit.say("workers.pinned_first")))
                .text("workers.pinned_at", kit.times().text().utc(worker.pinnedAt())),
            note);
    card.getStyleClass().add("card");
    box.getChildren().setAll(card);
  }
}
