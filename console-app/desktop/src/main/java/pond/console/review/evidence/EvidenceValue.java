package pond.console.review.evidence;

import java.util.List;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import pond.console.kit.text.Hash;
import pond.console.kit.text.HashText;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;

/**
 * One side of a line of the evidence. Digests that agree are short; of two that differ all is shown
 * and what differs is marked, since a liar can make the ends agree.
 */
final class EvidenceValue {
  private static final int LONGEST = 120;

  /** What the authority says where there is no value, and the words for it here. */
  private static final Map<String, String> PHRASES =
      Map.of(
          "a signed statement", "review.says_statement",
          "nothing readable", "review.says_nothing",
          "could not be opened", "review.says_unopened",
          "none", "review.says_none",
          "valid", "review.says_valid",
          "invalid", "review.says_invalid",
          "missing", "review.says_missing");

  private final Kit kit;

  EvidenceValue(Kit kit) {
    this.kit = kit;
  }

  /**
   * The value of one side.
   *
   * @param other what stands on the other side
   */
  Node of(String text, String other, boolean wrong) {
    if (!isDigest(text)) {
      return words(text);
    }
    if (wrong && isDigest(other)) {
      return groups(text, other);
    }
    Label label = Hash.label(text);
    label.setMinWidth(0);
    return label;
  }

  static boolean isDigest(String text) {
    return text.matches("[0-9a-f]{32}|[0-9a-f]{64}|[A-Za-z0-9_-]{43}")
        || text.startsWith("pondfp1");
  }

  private Label words(String text) {
    String phrase = PHRASES.get(text);
    Label label = new Label(phrase == null ? Inert.line(text, LONGEST) : kit.say(phrase));
    label.getStyleClass().add(phrase == null ? "mono" : "muted");
    label.getStyleClass().add("may-shorten");
    label.setTooltip(new Tooltip(Inert.line(text)));
    label.setMinWidth(0);
    return label;
  }

  private static FlowPane groups(String text, String other) {
    List<String> mine = List.of(HashText.grouped(Inert.line(text)).split(" +", -1));
    List<String> theirs = List.of(HashText.grouped(Inert.line(other)).split(" +", -1));
    FlowPane flow = new FlowPane();
    flow.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    flow.setStyle("-fx-pref-width: 18em; -fx-pref-wrap-length: 18em; -fx-vgap: 0.154em;");
    flow.setAccessibleText(Inert.line(text));
    for (int i = 0; i < mine.size(); i++) {
      Label group = new Label(mine.get(i));
      group.getStyleClass().add("hash-group");
      if (i >= theirs.size() || !theirs.get(i).equals(mine.get(i))) {
        group.getStyleClass().add("differs");
      }
      group.setMinWidth(Label.USE_PREF_SIZE);
      flow.getChildren().add(group);
    }
    return flow;
  }
}
