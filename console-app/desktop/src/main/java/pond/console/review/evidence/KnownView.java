package pond.console.review.evidence;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.text.CopyButton;
import pond.console.kit.text.CopyText;
import pond.console.kit.text.Hash;
import pond.console.kit.text.Inert;
import pond.console.kit.text.RelativeTime;
import pond.console.kit.tool.Kit;
import pond.console.page.Navigator;
import pond.console.review.decide.ReviewState;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.review.DecisionView;
import pond.model.api.review.NoteView;
import pond.model.api.review.ReviewDetail;
import pond.model.api.review.SameInput;

/**
 * What else is known: the worker's record, the same input elsewhere, notes, decisions, raw bytes.
 */
public final class KnownView {
  private final Kit kit;
  private final Navigator navigator;
  private final VBox card = new VBox();

  public KnownView(Kit kit, ReviewState state, Navigator navigator) {
    this.kit = kit;
    this.navigator = navigator;
    card.setId("review-known");
    card.getStyleClass().add("card");
    state.detail().value().subscribe(d -> Optional.ofNullable(d).ifPresent(this::draw));
  }

  public Node node() {
    return card;
  }

  private void draw(ReviewDetail detail) {
    card.getChildren().setAll(title("review.known"), worker(detail));
    card.getChildren().add(sameInput(detail));
    if (!detail.decisions().isEmpty()) {
      card.getChildren().add(title("review.decisions"));
      detail.decisions().forEach(d -> card.getChildren().add(decision(d)));
    }
    if (!detail.notes().isEmpty()) {
      card.getChildren().add(title("review.notes"));
      detail.notes().forEach(n -> card.getChildren().add(note(n)));
    }
    card.getChildren()
        .addAll(
            title("review.offline"), CopyText.command(kit, detail.verifyCommand()), raw(detail));
  }

  private Label title(String key) {
    Label title = new Label(kit.say(key));
    title.getStyleClass().add("card-title");
    return title;
  }

  private Node worker(ReviewDetail detail) {
    Hyperlink link = new Hyperlink(Inert.line(detail.worker().workerName(), 60));
    link.getStyleClass().add("link");
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(
        e ->
            navigator.go(
                Route.to(PageId.WORKERS, detail.worker().workerId()).with("tab", "attestations")));
    Label record =
        words(kit.say("review.record", detail.worker().verified(), detail.worker().flagged()));
    return row(link, record);
  }

  private Node sameInput(ReviewDetail detail) {
    VBox box = new VBox();
    if (detail.sameInput().isEmpty()) {
      box.getChildren().add(words(kit.say("review.same_input_none")));
    } else {
      box.getChildren()
          .add(words(kit.words().count("review.same_input", detail.sameInput().size())));
    }
    detail.sameInput().forEach(other -> box.getChildren().add(other(other)));
    return box;
  }

  private Node other(SameInput other) {
    Status status = other.verdict().equals("verified") ? Status.VERIFIED : Status.FLAGGED;
    Hyperlink run = new Hyperlink(other.runId() + " / " + other.attempt());
    run.getStyleClass().addAll("link", "mono");
    run.setMinWidth(Region.USE_PREF_SIZE);
    run.setOnAction(e -> navigator.go(Route.to(PageId.RUNS, other.runId())));
    return row(
        new StatusChip(status, kit.words()::text),
        run,
        words(Inert.line(other.workerName(), 40)),
        other.outputSha().<Node>map(Hash::label).orElseGet(() -> words("\u2013")));
  }

  private Node decision(DecisionView decision) {
    CopyButton copy = CopyButton.of(kit, decision::envelope);
    copy.setText(kit.say("review.copy_signed"));
    return row(
        words(
            kit.say(
                "review.decided_line",
                kit.say("review.choice_" + decision.choice()),
                decision.by(),
                decision.reason())),
        RelativeTime.ago(kit.times(), decision.at()),
        copy);
  }

  private Node note(NoteView note) {
    return row(
        words(kit.say("review.note_line", note.by(), Inert.line(note.text()))),
        RelativeTime.ago(kit.times(), note.at()));
  }

  private Node raw(ReviewDetail detail) {
    Label bytes = new Label(Inert.block(detail.envelope()));
    bytes.setWrapText(true);
    bytes.getStyleClass().addAll("mono", "small", "may-shorten");
    TitledPane pane =
        new TitledPane(
            kit.say("review.raw"), new VBox(bytes, CopyButton.of(kit, detail::envelope)));
    pane.setExpanded(false);
    pane.setAnimated(false);
    return pane;
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("row");
    return row;
  }
}
