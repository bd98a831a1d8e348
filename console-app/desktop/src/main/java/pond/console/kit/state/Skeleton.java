package pond.console.kit.state;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.tool.Kit;

/** The grey lines that stand where a slow list will be. */
public final class Skeleton extends VBox {
  private static final double[] WIDTHS = {0.35, 0.9, 0.75, 0.85, 0.6, 0.8};

  public Skeleton(Kit kit) {
    getStyleClass().addAll("card", "skeleton-lines");
    setAccessibleText(kit.say("kit.loading"));
    setFocusTraversable(false);
    for (double width : WIDTHS) {
      Region line = new Region();
      line.getStyleClass().add("skeleton");
      line.maxWidthProperty().bind(widthProperty().multiply(width));
      getChildren().add(line);
    }
  }
}
