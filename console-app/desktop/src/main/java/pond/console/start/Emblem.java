package pond.console.start;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;

/** The program's sign and name. */
final class Emblem {
  private static final String FOLDER = "/pond/console/look/app/";

  /** The window's icons, so that each desktop takes the size it needs. */
  static void icons(javafx.stage.Stage stage) {
    for (int size : new int[] {16, 32, 48, 64, 128, 256}) {
      stage
          .getIcons()
          .add(new Image(Emblem.class.getResourceAsStream(FOLDER + "pond-" + size + ".png")));
    }
  }

  Node node() {
    ImageView picture =
        new ImageView(new Image(Emblem.class.getResourceAsStream(FOLDER + "pond-128.png")));
    picture.setFitWidth(40);
    picture.setFitHeight(40);
    Label name = new Label("Pond");
    name.getStyleClass().add("title-1");
    HBox box = new HBox(picture, name);
    box.getStyleClass().add("emblem");
    return box;
  }
}
