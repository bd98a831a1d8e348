package pond.console.review.evidence;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.tool.Kit;
import pond.console.review.decide.ReviewState;
import pond.model.api.review.EvidenceLine;
import pond.model.api.review.ReviewDetail;

/** One line a signed field: what Pond expected, what the worker attested, and the check. */
public final class EvidenceTable {
  private final Kit kit;
  private final EvidenceValue value;
  private final GridPane grid = new GridPane();

  public EvidenceTable(Kit kit, ReviewState state) {
    this.kit = kit;
    this.value = new EvidenceValue(kit);
    grid.setId("review-evidence");
    grid.getStyleClass().add("evidence");
    grid.getColumnConstraints().addAll(fixed(), growing(), growing(), fixed());
    state.detail().value().subscribe(d -> Optional.ofNullable(d).ifPresent(this::draw));
  }

  public Node node() {
    return grid;
  }

  private void draw(ReviewDetail detail) {
    grid.getChildren().clear();
    String[] heads = {"field", "expected", "attested", "check"};
    for (int i = 0; i < heads.length; i++) {
      Label head = new Label(kit.say("review.head_" + heads[i]));
      head.getStyleClass().add("evidence-head");
      head.setMaxWidth(Double.MAX_VALUE);
      head.setMinWidth(GridPane.USE_PREF_SIZE);
      grid.add(head, i, 0);
    }
    int last = detail.lines().size();
    for (int i = 0; i < last; i++) {
      row(detail.lines().get(i), i + 1, i == last - 1);
    }
  }

  private void row(EvidenceLine line, int row, boolean last) {
    boolean wrong = !line.check().equals("match") && !line.check().equals("valid");
    String known = "review.field_" + line.field();
    Label name = new Label(kit.words().has(known) ? kit.say(known) : line.field());
    name.setMinWidth(GridPane.USE_PREF_SIZE);
    StatusChip chip = new StatusChip(status(line.check()), kit.say("review.check_" + line.check()));
    chip.setMinWidth(GridPane.USE_PREF_SIZE);
    javafx.scene.control.Tooltip.install(chip, new javafx.scene.control.Tooltip(line.sentence()));
    grid.add(cell(name, "name", wrong, last), 0, row);
    grid.add(
        cell(value.of(line.expected(), line.attested(), wrong), "expected", wrong, last), 1, row);
    grid.add(
        cell(value.of(line.attested(), line.expected(), wrong), "attested", wrong, last), 2, row);
    grid.add(cell(chip, "check", wrong, last), 3, row);
  }

  private static Node cell(Node content, String style, boolean wrong, boolean last) {
    HBox cell = new HBox(content);
    cell.getStyleClass().addAll("evidence-cell", style);
    if (wrong) {
      cell.getStyleClass().add("differs");
    }
    if (last) {
      cell.getStyleClass().add("last");
    }
    cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return cell;
  }

  private static Status status(String check) {
    return switch (check) {
      case "match" -> Status.MATCH;
      case "valid" -> Status.VALID;
      case "differs" -> Status.DIFFERS;
      case "invalid" -> Status.INVALID;
      default -> Status.WARNING;
    };
  }

  private static ColumnConstraints fixed() {
    ColumnConstraints column = new ColumnConstraints();
    column.setMinWidth(GridPane.USE_PREF_SIZE);
    return column;
  }

  private static ColumnConstraints growing() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHgrow(Priority.ALWAYS);
    return column;
  }
}
