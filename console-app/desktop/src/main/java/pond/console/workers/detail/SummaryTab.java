package pond.console.workers.detail;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pond.console.kit.Chip;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.text.Facts;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.workers.control.WorkerStatus;
import pond.model.api.WorkerView;

/** What it may see, what it was granted beside what it asks for, and what it says of itself. */
final class SummaryTab {
  private static final List<String> PROFILES =
      List.of("untrusted-code-read", "untrusted-code-write", "none");

  private final Kit kit;
  private final VBox cards = new VBox();
  private final ScrollPane view = new ScrollPane(cards);

  SummaryTab(Kit kit, WorkerState state) {
    this.kit = kit;
    cards.getStyleClass().add("tab-content");
    view.setFitToWidth(true);
    view.getStyleClass().add("page-scroll");
    state.worker().value().subscribe(w -> Optional.ofNullable(w).ifPresent(this::draw));
  }

  Node node() {
    return view;
  }

  private void draw(WorkerView worker) {
    Label sees = new Label(WorkerStatus.sees(worker, kit.words()));
    sees.setId("worker-sees");
    sees.setWrapText(true);
    sees.getStyleClass().add("strong");
    cards
        .getChildren()
        .setAll(
            card("workers.may_see", sees, tags(worker)),
            card("workers.record_title", record(worker)),
            card("workers.capabilities", capabilities(worker)));
  }

  private Node tags(WorkerView worker) {
    TreeSet<String> surplus = new TreeSet<>(worker.askedTags());
    worker.grantedTags().forEach(surplus::remove);
    Facts facts =
        new Facts(kit)
            .node("workers.granted", flow(worker.grantedTags(), false))
            .node(
                "workers.asked",
                worker.askedTags().isEmpty()
                    ? new Label(kit.say("workers.asked_all"))
                    : flow(worker.askedTags(), false));
    if (!surplus.isEmpty()) {
      facts.node("workers.surplus", flow(List.copyOf(surplus), true));
    }
    return facts;
  }

  private Node flow(List<String> tags, boolean surplus) {
    FlowPane flow = new FlowPane();
    flow.getStyleClass().add("flow");
    for (String tag : tags) {
      String text = Inert.line(tag, 80);
      flow.getChildren()
          .add(
              surplus
                  ? new StatusChip(Status.WARNING, kit.say("workers.not_granted", text))
                  : Chip.tag(text));
    }
    return flow;
  }

  private Node record(WorkerView worker) {
    return new Facts(kit)
        .text("workers.verified", kit.numbers().count(worker.verified()))
        .text("workers.flagged", kit.numbers().count(worker.flagged()))
        .text("workers.holds", kit.numbers().count(worker.leases()))
        .text(
            "workers.last_seen",
            worker.lastSeen().map(kit.times().text()::utc).orElse(kit.say("workers.never")));
  }

  private Node capabilities(WorkerView worker) {
    FlowPane profiles = new FlowPane();
    profiles.getStyleClass().add("flow");
    for (String profile : PROFILES) {
      boolean offered = worker.profiles().contains(profile);
      profiles
          .getChildren()
          .add(
              new StatusChip(
                  offered ? Status.VALID : Status.NONE_YET,
                  kit.say(offered ? "workers.offers" : "workers.offers_not", profile)));
    }
    Label claim = new Label(kit.say("workers.self_reported"));
    claim.setWrapText(true);
    claim.getStyleClass().add("muted");
    VBox box =
        new VBox(
            new Facts(kit)
                .node("workers.profiles", profiles)
                .text("workers.col_platform", worker.platform()),
            claim);
    box.getStyleClass().add("column");
    return box;
  }

  private Node card(String title, Node... content) {
    Label head = new Label(kit.say(title));
    head.getStyleClass().add("card-title");
    VBox card = new VBox(head);
    card.getChildren().addAll(content);
    card.getStyleClass().add("card");
    return card;
  }
}
