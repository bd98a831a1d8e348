package pond.console.settings.general;

import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import pond.console.centre.NoticeKind;
import pond.console.centre.NoticePrefs;
import pond.console.kit.tool.Kit;

/** Which notifications are wanted. */
public final class NotificationsView {
  private final Kit kit;

  public NotificationsView(Kit kit) {
    this.kit = kit;
  }

  public Node node() {
    NoticePrefs prefs = new NoticePrefs(kit.keep(), ZoneId.systemDefault());
    VBox card = new VBox();
    card.getStyleClass().add("card");
    card.setId("settings-notifications");
    for (NoticeKind kind : NoticeKind.values()) {
      CheckBox box = new CheckBox(kit.say("settings.notify_" + kind.word()));
      box.setId("notify-" + kind.word());
      box.setWrapText(true);
      box.selectedProperty().bindBidirectional(prefs.wants(kind));
      HBox row = new HBox(box);
      row.getStyleClass().add("setting-row");
      card.getChildren().add(row);
    }
    CheckBox quiet = new CheckBox(kit.say("settings.notify_quiet"));
    quiet.setWrapText(true);
    quiet.selectedProperty().bindBidirectional(prefs.quietOn());
    Label hours = new Label();
    hours.getStyleClass().add("muted");
    hours.textProperty().bind(prefs.quietHours().map(q -> q.from() + " – " + q.until()));
    HBox row = new HBox(quiet, hours);
    row.getStyleClass().add("setting-row");
    card.getChildren().add(row);
    return card;
  }
}
