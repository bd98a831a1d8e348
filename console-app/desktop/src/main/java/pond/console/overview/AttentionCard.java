package pond.console.overview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.text.Inert;
import pond.console.kit.text.RelativeTime;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.desk.AttentionItem;
import pond.model.api.desk.OverviewView;

/** What waits for a person, most pressing first; when nothing does, that is said in words. */
final class AttentionCard extends VBox {
  private static final int SHOWN = 8;

  private final Kit kit;
  private final Links links;

  AttentionCard(Kit kit, Links links, OverviewView seen) {
    this.kit = kit;
    this.links = links;
    setId("overview-attention");
    getStyleClass().add("card");
    List<AttentionItem> items = seen.attention();
    if (items.isEmpty()) {
      getChildren().add(allClear(seen));
      return;
    }
    getStyleClass().addAll("attention", "status-flagged");
    getChildren().add(head(items.size()));
    for (AttentionItem item : items.subList(0, Math.min(SHOWN, items.size()))) {
      getChildren().add(row(item));
    }
    getChildren().getLast().getStyleClass().add("last");
    if (items.size() > SHOWN) {
      Label more = new Label(kit.words().count("overview.more", items.size() - SHOWN));
      more.getStyleClass().add("muted");
      getChildren().add(more);
    }
  }

  private Node head(int count) {
    Label title = new Label(kit.say("overview.attention", count));
    title.getStyleClass().add("card-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button queue = links.button(kit.say("overview.queue"), Route.to(PageId.REVIEW));
    queue.setId("overview-queue");
    queue.getStyleClass().add("primary");
    HBox head = new HBox(title, queue);
    head.getStyleClass().add("row");
    return head;
  }

  private Node row(AttentionItem item) {
    Route route = Links.of(item.link());
    Label what = new Label(Inert.line(item.title()));
    what.getStyleClass().add("strong");
    what.setMinWidth(0);
    Label detail = new Label(Inert.line(item.detail()));
    detail.getStyleClass().add("muted");
    detail.setMaxWidth(Double.MAX_VALUE);
    detail.setMinWidth(0);
    HBox.setHgrow(detail, Priority.ALWAYS);
    StatusChip chip = new StatusChip(status(item.kind()), kit.say("overview.kind_" + item.kind()));
    chip.setMinWidth(USE_PREF_SIZE);
    RelativeTime when = RelativeTime.ago(kit.times(), item.at());
    when.setMinWidth(USE_PREF_SIZE);
    when.getStyleClass().add("muted");
    Button open = links.button(kit.say("overview.open"), route);
    open.setGraphic(Icons.of(Icon.ARROW_RIGHT, 1));
    open.setAccessibleText(kit.say("overview.open_item", what.getText()));
    HBox row = new HBox(chip, what, detail, when, open);
    row.getStyleClass().add("card-row");
    return row;
  }

  private Node allClear(OverviewView seen) {
    Label words =
        new Label(
            seen.lastFlaggedAt()
                .map(at -> kit.say("overview.clear_since", kit.times().ago(at)))
                .orElse(kit.say("overview.clear")));
    words.setWrapText(true);
    words.getStyleClass().add("strong");
    HBox row = new HBox(Icons.of(Icon.CHECK_CIRCLE, 1.5), words);
    row.getStyleClass().addAll("row", "status-verified");
    return row;
  }

  private static Status status(String kind) {
    return switch (kind) {
      case "flagged" -> Status.FLAGGED;
      case "refused" -> Status.REFUSED;
      case "lost_worker" -> Status.OFFLINE;
      case "expiring_code" -> Status.EXPIRES_SOON;
      case "held" -> Status.HELD;
      default -> Status.WARNING;
    };
  }
}
