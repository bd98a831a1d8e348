package pond.console.overview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.console.kit.text.Inert;
import pond.console.kit.text.RelativeTime;
import pond.console.kit.tool.Kit;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.AuditEntry;

/** The newest entries of the audit log. */
final class RecentCard extends VBox {
  private final Kit kit;

  RecentCard(Kit kit, Links links, List<AuditEntry> recent) {
    this.kit = kit;
    setId("overview-recent");
    getStyleClass().add("card");
    Label title = new Label(kit.say("overview.recent"));
    title.getStyleClass().add("card-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(title, links.to(kit.say("overview.audit"), Route.to(PageId.AUDIT)));
    head.getStyleClass().add("row");
    getChildren().add(head);
    recent.forEach(entry -> getChildren().add(row(links, entry)));
    getChildren().getLast().getStyleClass().add("last");
  }

  private Node row(Links links, AuditEntry entry) {
    RelativeTime when = RelativeTime.ago(kit.times(), entry.at());
    when.getStyleClass().add("muted");
    when.setMinWidth(USE_PREF_SIZE);
    when.setStyle("-fx-min-width: 7em;");
    Label who = new Label(Inert.line(entry.actor(), 40));
    who.setMinWidth(0);
    Node what = links.to(entry.action(), Route.to(PageId.AUDIT, String.valueOf(entry.seq())));
    Label object = new Label(Inert.line(entry.object(), 60));
    object.getStyleClass().addAll("mono", "muted", "may-shorten");
    object.setMinWidth(0);
    HBox row = new HBox(when, who, what, object);
    row.getStyleClass().add("card-row");
    return row;
  }
}
