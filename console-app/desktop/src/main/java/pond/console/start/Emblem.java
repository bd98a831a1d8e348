package pond.console.start;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;

/** The program's sign and name. */
final class Emblem {
  private static final String PICTURE = "/pond/console/look/app/pond-128.png";

  Node node() {
    ImageView picture = new ImageView(new Image(Emblem.class.getResourceAsStream(PICTURE)));
    picture.setFitWidth(40);
    picture.setFitHeight(40);
    Label name = new Label("Pond");
    name.getStyleClass().add("title-1");
    HBox box = new HBox(picture, name);
    box.getStyleClass().add("emblem");
    return box;
  }
}
