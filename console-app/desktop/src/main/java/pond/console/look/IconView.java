package pond.console.look;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** One icon, scaled from its grid to the size that the style sheet arrives at. */
final class IconView extends Region {
  private final Scale scale = new Scale(1, 1);

  IconView(Icon icon, double em) {
    getStyleClass().add("icon");
    setStyle(
        String.format(
            Locale.ROOT,
            "-fx-min-width: %1$.3fem; -fx-pref-width: %1$.3fem; -fx-max-width: %1$.3fem;"
                + " -fx-min-height: %1$.3fem; -fx-pref-height: %1$.3fem; -fx-max-height: %1$.3fem;",
            em));
    SVGPath lines = new SVGPath();
    lines.setContent(icon.path());
    lines.getStyleClass().add("icon-lines");
    lines.setManaged(false);
    lines.getTransforms().add(scale);
    getChildren().add(lines);
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.min(getWidth(), getHeight()) / Icon.GRID;
    scale.setX(factor);
    scale.setY(factor);
  }
}
