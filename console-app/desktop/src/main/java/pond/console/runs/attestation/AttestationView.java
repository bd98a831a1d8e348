package pond.console.runs.attestation;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.text.CopyText;
import pond.console.kit.text.Facts;
import pond.console.kit.text.Hash;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.runs.status.Mark;
import pond.model.api.AttemptView;
import pond.model.api.StageView;

/** What the worker signed, what Pond checked of it, and how anybody checks it again. */
public final class AttestationView extends VBox {
  private final Kit kit;

  public AttestationView(Kit kit) {
    this.kit = kit;
    setId("run-attestation");
    getStyleClass().add("column");
  }

  /** Shows an attempt; null when the stage has none. */
  public void show(StageView stage, @Nullable AttemptView attempt, String runId) {
    getChildren().clear();
    if (attempt == null) {
      getChildren().add(said(kit.say("runs.no_attempt")));
      return;
    }
    getChildren().addAll(head(attempt), facts(stage, attempt));
    if (attempt.verdict().isEmpty()) {
      getChildren().add(said(kit.say("runs.no_result_yet")));
    } else {
      getChildren().add(table(attempt));
    }
    getChildren().addAll(said(kit.say("runs.verify_how")), commands(runId));
  }

  private FlowPane head(AttemptView attempt) {
    FlowPane head =
        new FlowPane(
            Mark.outcome(attempt).chip(kit.words()),
            Mark.verdict(attempt.verdict().orElse("none")).chip(kit.words()));
    head.getStyleClass().add("flow");
    return head;
  }

  private Facts facts(StageView stage, AttemptView attempt) {
    Facts facts =
        new Facts(kit)
            .text(
                "runs.fact_worker",
                Inert.line(attempt.workerName(), 60) + " (" + attempt.workerId() + ")")
            .mono("runs.fact_job", attempt.jobId())
            .text("runs.fact_profile", stage.profile());
    attempt.rc().ifPresent(rc -> facts.mono("runs.fact_rc", String.valueOf(rc)));
    attempt.detail().ifPresent(detail -> facts.text("runs.fact_detail", detail));
    return facts;
  }

  private GridPane table(AttemptView attempt) {
    GridPane grid = new GridPane();
    grid.setId("run-checks");
    grid.getStyleClass().addAll("evidence", "card");
    for (int i = 0; i < 4; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(i == 1 || i == 2 ? Priority.ALWAYS : Priority.NEVER);
      grid.getColumnConstraints().add(column);
    }
    int column = 0;
    for (String key : new String[] {"what", "expected", "attested", "check"}) {
      grid.add(styled(kit.say("runs.check_head_" + key), "evidence-head"), column++, 0);
    }
    for (CheckLine line : CheckLine.of(attempt)) {
      row(grid, line, grid.getRowCount());
    }
    return grid;
  }

  private void row(GridPane grid, CheckLine line, int row) {
    Label name = styled(kit.say(line.key()), "evidence-cell");
    name.getStyleClass().add("name");
    name.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    grid.add(name, 0, row);
    boolean differs = line.how() == CheckLine.How.DIFFERS;
    grid.add(cell(value(line.expected()), false), 1, row);
    String attested = line.how() == CheckLine.How.HOLDS ? line.expected() : line.attested();
    grid.add(cell(value(attested), differs), 2, row);
    grid.add(cell(chip(line.how()), false), 3, row);
    if (!line.sentence().isEmpty()) {
      Label sentence = styled(Inert.line(line.sentence()), "evidence-differs-text");
      grid.add(sentence, 1, row + 1, 3, 1);
    }
  }

  private static Node cell(Node content, boolean differs) {
    HBox cell = new HBox(content);
    cell.getStyleClass().add("evidence-cell");
    if (differs) {
      cell.getStyleClass().add("differs");
    }
    cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return cell;
  }

  private Node value(String text) {
    if (text.matches("[0-9a-f]{64}")) {
      return Hash.label(text);
    }
    Label label = styled(Inert.line(text.isEmpty() ? "–" : text, 120), "mono");
    label.setMinWidth(0);
    return label;
  }

  private StatusChip chip(CheckLine.How how) {
    return switch (how) {
      case HOLDS -> new StatusChip(Status.MATCH, kit.say("runs.check_holds"));
      case DIFFERS -> new StatusChip(Status.DIFFERS, kit.say("runs.check_differs"));
      case NOT_COMPARED -> new StatusChip(Status.NONE_YET, kit.say("runs.check_not_compared"));
    };
  }

  private Node commands(String runId) {
    return CopyText.command(
        kit,
        "pond run export "
            + runId
            + " --to evidence-"
            + runId
            + " && pond verify evidence-"
            + runId);
  }

  private static Label said(String text) {
    return styled(text, "muted");
  }

  private static Label styled(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
