package pond.console.audit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pond.console.kit.text.CopyButton;
import pond.console.kit.text.Facts;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.AuditEntry;

/** One entry, whole, with its place in the chain. */
final class EntryDrawer {
  private final Kit kit;
  private final Navigator navigator;
  private final VBox box = new VBox();
  private final ScrollPane scroll = new ScrollPane(box);

  EntryDrawer(Kit kit, Navigator navigator, AuditState state) {
    this.kit = kit;
    this.navigator = navigator;
    box.getStyleClass().add("column");
    scroll.setId("audit-entry");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("card", "side-pane");
    scroll.visibleProperty().bind(state.shown().isNotNull());
    scroll.managedProperty().bind(scroll.visibleProperty());
    state.shown().subscribe(this::draw);
  }

  Node node() {
    return scroll;
  }

  private void draw(@Nullable AuditEntry entry) {
    box.getChildren().clear();
    Optional.ofNullable(entry)
        .ifPresent(
            seen -> {
              box.getChildren().addAll(head(seen), facts(seen), detail(seen));
              links(seen).forEach(box.getChildren()::add);
            });
  }

  private Node head(AuditEntry entry) {
    Label title = new Label("#" + entry.seq() + " " + entry.action());
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button close = new Button();
    close.setGraphic(Icons.of(Icon.CLOSE));
    close.setAccessibleText(kit.say("audit.close"));
    close.getStyleClass().add("icon-button");
    close.setOnAction(e -> navigator.go(Route.to(PageId.AUDIT)));
    HBox head = new HBox(title, close);
    head.getStyleClass().add("row");
    return head;
  }

  private Node facts(AuditEntry entry) {
    return new Facts(kit)
        .text("audit.at", kit.times().text().utc(entry.at()))
        .text("audit.actor", entry.actor())
        .mono("audit.object", entry.object())
        .text("audit.origin", entry.origin())
        .hash("audit.hash", entry.hash())
        .hash("audit.prev_hash", entry.prevHash());
  }

  private Node detail(AuditEntry entry) {
    Label detail = new Label(Inert.block(Pretty.json(entry.detail())));
    detail.setWrapText(true);
    detail.getStyleClass().addAll("mono", "command");
    detail.setMinHeight(Label.USE_PREF_SIZE);
    VBox both = new VBox(detail, CopyButton.of(kit, entry::detail));
    both.getStyleClass().add("column");
    return both;
  }

  private java.util.List<Node> links(AuditEntry entry) {
    return java.util.stream.Stream.of(Objects.of(entry.object()), Objects.inDetail(entry.detail()))
        .flatMap(Optional::stream)
        .distinct()
        .map(this::link)
        .toList();
  }

  private Node link(Route route) {
    Hyperlink link = new Hyperlink(kit.say("audit.open", route.object().orElse("")));
    link.getStyleClass().add("link");
    link.setOnAction(e -> navigator.go(route));
    return link;
  }
}
