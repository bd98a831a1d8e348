package pond.console.look;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** Every icon with its name. */
final class GalleryIcons {
  private GalleryIcons() {}

  static Parent all() {
    TilePane tiles = new TilePane();
    tiles.getStyleClass().add("page");
    for (Icon icon : Icon.values()) {
      Label name = new Label(icon.fileName().replace(".svg", ""));
      name.getStyleClass().addAll("small", "muted");
      VBox tile = new VBox(6, Icons.of(icon, 2), name);
      tile.setAlignment(Pos.CENTER);
      tile.setStyle("-fx-pref-width: 8em; -fx-pref-height: 5.5em;");
      tiles.getChildren().add(tile);
    }
    return tiles;
  }
}
