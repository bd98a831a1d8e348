package pond.console.shot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Saves pictures as {@code target/screenshots/<name>.png}. May be called from any thread. */
public final class Shots {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private Shots() {}

  /** A picture of the whole scene at its present size. */
  public static Path save(Scene scene, String name) {
    return write(
        Fx.get(
            () -> {
              settle(scene);
              return scene.snapshot(null);
            }),
        name);
  }

  /** A picture of one node as it stands in its scene. */
  public static Path save(Node node, String name) {
    return write(
        Fx.get(
            () -> {
              settle(node.getScene());
              return node.snapshot(new SnapshotParameters(), null);
            }),
        name);
  }

  /** Style and layout to the end: one pass can change what the next one sees, as in tables. */
  private static void settle(Scene scene) {
    for (int pass = 0; pass < 3; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }

  /** The picture as plain pixels, for tests that look at colours. */
  public static BufferedImage pixels(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    plain.setRGB(0, 0, width, height, argb, 0, width);
    return plain;
  }

  private static Path write(WritableImage image, String name) {
    Path file = FOLDER.resolve(name + ".png");
    try {
      Files.createDirectories(file.getParent());
      ImageIO.setUseCache(false);
      if (!ImageIO.write(pixels(image), "png", file.toFile())) {
        throw new IOException("no writer for PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    return file;
  }
}
