package pond.console.pools;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.Tier;
import pond.console.kit.TierChip;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.model.api.desk.MatrixCell;
import pond.model.api.desk.MatrixRow;
import pond.model.api.desk.MatrixView;

/** Rows are kinds of work, columns are pools; each cell says yes or no and why. */
final class MatrixPane extends GridPane {
  private final Kit kit;

  MatrixPane(Kit kit, PoolsState state) {
    this.kit = kit;
    setId("pools-matrix");
    getStyleClass().add("matrix");
    state.matrix().value().subscribe(seen -> Optional.ofNullable(seen).ifPresent(this::draw));
  }

  private void draw(MatrixView seen) {
    getChildren().clear();
    columns(seen.pools().size());
    add(head(kit.say("pools.work")), 0, 0);
    for (int i = 0; i < seen.pools().size(); i++) {
      Label pool = head(seen.pools().get(i));
      pool.getStyleClass().add("mono");
      add(pool, i + 1, 0);
    }
    List<MatrixRow> rows = seen.rows();
    for (int r = 0; r < rows.size(); r++) {
      add(kind(rows.get(r)), 0, r + 1);
      for (int c = 0; c < rows.get(r).cells().size(); c++) {
        add(cell(rows.get(r).tier(), rows.get(r).cells().get(c)), c + 1, r + 1);
      }
    }
  }

  private void columns(int pools) {
    getColumnConstraints().clear();
    ColumnConstraints kinds = new ColumnConstraints();
    kinds.setMinWidth(USE_PREF_SIZE);
    getColumnConstraints().add(kinds);
    for (int i = 0; i < pools; i++) {
      ColumnConstraints pool = new ColumnConstraints();
      pool.setHgrow(Priority.ALWAYS);
      getColumnConstraints().add(pool);
    }
  }

  private static Label head(String text) {
    Label head = new Label(text);
    head.getStyleClass().add("matrix-head");
    head.setMinWidth(USE_PREF_SIZE);
    head.setMaxWidth(Double.MAX_VALUE);
    return head;
  }

  private Node kind(MatrixRow row) {
    Label profile = new Label(row.profile());
    profile.getStyleClass().add("mono");
    profile.setMinWidth(USE_PREF_SIZE);
    HBox box = new HBox(new TierChip(Tier.of(row.tier()), kit.words()::text), profile);
    box.getStyleClass().add("matrix-cell");
    return box;
  }

  private Node cell(String tier, MatrixCell cell) {
    Label word = new Label(verdict(cell));
    word.setMinWidth(USE_PREF_SIZE);
    Label why =
        new Label(cell.rule().equals("TIER") ? kit.say("pools.why_tier", tier) : cell.sentence());
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    why.getStyleClass().addAll("small", "muted");
    VBox words = new VBox(word, why);
    words.setMinWidth(0);
    HBox box = new HBox(Icons.of(cell.can() ? Icon.CHECK : Icon.CLOSE), words);
    box.getStyleClass().addAll("matrix-cell", cell.can() ? "yes" : "no");
    box.setMinWidth(Region.USE_COMPUTED_SIZE);
    return box;
  }

  private String verdict(MatrixCell cell) {
    if (!cell.can()) {
      return kit.say("pools.no_" + known(cell.rule()));
    }
    return cell.eligible() == 0
        ? kit.say("pools.nobody")
        : kit.words().count("pools.eligible", cell.eligible());
  }

  private String known(String rule) {
    String word = rule.toLowerCase(java.util.Locale.ROOT);
    return kit.words().has("pools.no_" + word) ? word : "other";
  }
}
