package pond.console.kit;

import io.nayuki.qrcodegen.QrCode;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * A text as a QR code: dark on light in every theme, with its quiet zone, because phones do not
 * read it otherwise.
 */
public final class Qr extends StackPane {
  private static final int QUIET = 4;

  private final SVGPath dots = new SVGPath();
  private final Scale scale = new Scale(1, 1);
  private final int modules;

  /**
   * A code.
   *
   * @param says what a screen reader says instead, which is never the text itself
   */
  public Qr(String text, String says) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    modules = code.size + 2 * QUIET;
    dots.setContent(path(code));
    dots.getStyleClass().add("qr-ink");
    dots.getTransforms().add(scale);
    dots.setManaged(false);
    getStyleClass().add("qr");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(says);
    getChildren().add(dots);
  }

  @Override
  protected void layoutChildren() {
    double edge = Math.min(getWidth(), getHeight());
    double factor = Math.max(1, Math.floor(edge / modules));
    scale.setX(factor);
    scale.setY(factor);
    dots.setLayoutX((getWidth() - modules * factor) / 2);
    dots.setLayoutY((getHeight() - modules * factor) / 2);
  }

  /** One subpath a run of dark modules in a row. */
  static String path(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      int x = 0;
      while (x < code.size) {
        int from = x;
        while (x < code.size && code.getModule(x, y)) {
          x++;
        }
        if (x > from) {
          int across = x - from;
          path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(across).append("v1h").append(-across).append('z');
        }
        x++;
      }
    }
    return path.toString();
  }
}
