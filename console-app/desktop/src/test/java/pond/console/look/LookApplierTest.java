package pond.console.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import pond.console.shot.Fx;

/** The look reaches the windows, and changes while they stand. */
class LookApplierTest {
  private final LookState look = new LookState();

  @Test
  void theme_changedLive_paintsTheOtherCanvas() {
    Fx.run(
        () -> {
          Region page = new Region();
          page.getStyleClass().add("page");
          Scene scene = attach(new VBox(page));
          look.themeProperty().set(Theme.LIGHT);
          assertEquals(paint("pond-light.css", "-pond-canvas"), ground(scene, page));
          look.themeProperty().set(Theme.DARK);
          assertEquals(paint("pond-dark.css", "-pond-canvas"), ground(scene, page));
          assertTrue(scene.getRoot().getStyleClass().contains("dark"));
          assertFalse(scene.getRoot().getStyleClass().contains("light"));
        });
  }

  @Test
  void zoom_changedLive_scalesTextAndIcons() {
    Fx.run(
        () -> {
          Label label = new Label("Workers");
          Region icon = (Region) Icons.of(Icon.WORKERS, 2);
          Scene scene = attach(new VBox(label, new StackPane(icon)));
          settle(scene);
          assertEquals(13, label.getFont().getSize(), 0.01);
          assertEquals(26, icon.getWidth(), 0.51);
          look.zoomProperty().set(new Zoom(200));
          settle(scene);
          assertEquals(26, label.getFont().getSize(), 0.01);
          assertEquals(52, icon.getWidth(), 0.51);
        });
  }

  @Test
  void subscription_ended_leavesTheWindowAlone() {
    Fx.run(
        () -> {
          Scene scene = new Scene(new VBox());
          new LookApplier(look).attach(scene).unsubscribe();
          List<String> before = List.copyOf(scene.getStylesheets());
          look.themeProperty().set(Theme.DARK);
          assertEquals(before, scene.getStylesheets());
        });
  }

  @Test
  void contextMenu_ofAZoomedWindow_isZoomedToo() {
    Fx.run(
        () -> {
          Label owner = new Label("gpu-07");
          Scene scene = attach(new VBox(owner));
          look.zoomProperty().set(new Zoom(200));
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          MenuItem pause = new MenuItem("Pause");
          ContextMenu menu = new ContextMenu(pause);
          menu.show(owner, 10, 10);
          Node shown = menu.getSkin().getNode();
          shown.applyCss();
          Label word = (Label) shown.lookup(".menu-item .label");
          assertEquals(26, word.getFont().getSize(), 0.01);
          assertEquals(Fonts.SANS, word.getFont().getFamily());
          menu.hide();
          stage.close();
        });
  }

  @Test
  void icon_inAButtonOrAlone_hasTheColourOfItsPlace() {
    Fx.run(
        () -> {
          Node alone = Icons.of(Icon.FLAG);
          Node flagged = Icons.of(Icon.FLAG);
          StackPane place = new StackPane(flagged);
          place.getStyleClass().addAll("status-chip", "status-flagged");
          Scene scene = attach(new VBox(alone, place));
          look.themeProperty().set(Theme.LIGHT);
          settle(scene);
          assertEquals(paint("pond-light.css", "-pond-muted"), lines(alone).getStroke());
          assertEquals(paint("pond-light.css", "-pond-flagged"), lines(flagged).getStroke());
        });
  }

  @Test
  void programIcon_isThereInEverySize() {
    Fx.run(
        () ->
            assertEquals(
                List.of(16.0, 32.0, 48.0, 64.0, 128.0, 256.0),
                Icons.program().stream().map(Image::getWidth).toList()));
  }

  @Test
  void icons_all_lieOnTheirGrid() {
    Fx.run(
        () -> {
          List<String> outside = new ArrayList<>();
          for (Icon icon : Icon.values()) {
            SVGPath path = new SVGPath();
            path.setContent(icon.path());
            var bounds = path.getLayoutBounds();
            boolean on = bounds.getMinX() >= 0 && bounds.getMaxX() <= Icon.GRID;
            on &= bounds.getMinY() >= 0 && bounds.getMaxY() <= Icon.GRID;
            if (!on || bounds.getWidth() < 6 || bounds.getHeight() < 1) {
              outside.add(icon + " " + bounds);
            }
          }
          assertEquals(List.of(), outside);
        });
  }

  @Test
  void fonts_loaded_areTheBundledOnes() {
    Fx.run(
        () -> {
          Fonts.load();
          assertEquals(Fonts.SANS, Font.font(Fonts.SANS, 20).getFamily());
          assertEquals(Fonts.MONO, Font.font(Fonts.MONO, 20).getFamily());
          assertEquals(width(Fonts.SANS, "1111111111"), width(Fonts.SANS, "8888888888"), 0.01);
          assertTrue(width(Fonts.SANS, "iiii") < width(Fonts.SANS, "mmmm"));
          assertEquals(width(Fonts.MONO, "iiii"), width(Fonts.MONO, "mmmm"), 0.01);
          Label mono = new Label("9f86d081");
          mono.getStyleClass().add("mono");
          Label words = new Label("Workers");
          settle(attach(new VBox(mono, words)));
          assertEquals(Fonts.MONO, mono.getFont().getFamily());
          assertEquals(Fonts.SANS, words.getFont().getFamily());
        });
  }

  @Test
  void sheets_all_parseWithoutComplaint() {
    Fx.run(
        () -> {
          CssParser.errorsProperty().clear();
          for (boolean dark : new boolean[] {false, true}) {
            look.themeProperty().set(dark ? Theme.DARK : Theme.LIGHT);
            settle(attach(GalleryParts.page()));
            settle(attach(GalleryStates.page()));
          }
          List<String> complaints =
              CssParser.errorsProperty().stream()
                  .map(CssParser.ParseError::getMessage)
                  .filter(message -> message.contains("pond"))
                  .toList();
          assertEquals(List.of(), complaints);
        });
  }

  private Scene attach(Parent root) {
    Scene scene = new Scene(root, 600, 400);
    new LookApplier(look).attach(scene);
    return scene;
  }

  private static void settle(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  private static Paint ground(Scene scene, Region region) {
    settle(scene);
    return region.getBackground().getFills().getLast().getFill();
  }

  private static SVGPath lines(Node icon) {
    return (SVGPath) icon.lookup(".icon-lines");
  }

  private static double width(String family, String text) {
    Text measured = new Text(text);
    measured.setFont(Font.font(family, 20));
    return measured.getLayoutBounds().getWidth();
  }

  private static Paint paint(String file, String token) {
    try {
      Map<String, String> tokens = Css.tokens(Css.read(file));
      return Paint.valueOf(String.valueOf(tokens.get(token)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
