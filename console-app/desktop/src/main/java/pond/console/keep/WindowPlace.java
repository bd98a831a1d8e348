package pond.console.keep;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it was when the console closed, and keeps where it goes. */
public final class WindowPlace {
  private static final String KEY = "window.place";
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final Keep keep;
  private double x;
  private double y;
  private double width = WIDTH;
  private double height = HEIGHT;

  public WindowPlace(Keep keep) {
    this.keep = keep;
  }

  /** Places the window before it is shown, and follows it from then on. */
  public void follow(Stage stage) {
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    List<Placement.Area> screens = Screen.getScreens().stream().map(WindowPlace::area).toList();
    keep.get(KEY)
        .flatMap(Placement::parse)
        .flatMap(place -> place.on(screens))
        .ifPresent(place -> put(stage, place));
    stage.xProperty().addListener(changed -> note(stage));
    stage.yProperty().addListener(changed -> note(stage));
    stage.widthProperty().addListener(changed -> note(stage));
    stage.heightProperty().addListener(changed -> note(stage));
    stage.maximizedProperty().addListener(changed -> note(stage));
  }

  private void put(Stage stage, Placement place) {
    x = place.x();
    y = place.y();
    width = place.width();
    height = place.height();
    stage.setX(x);
    stage.setY(y);
    stage.setWidth(width);
    stage.setHeight(height);
    stage.setMaximized(place.maximised());
  }

  private void note(Stage stage) {
    // While it fills the screen the place before is kept, so that leaving it leads back there.
    if (!stage.isMaximized() && !stage.isIconified() && !Double.isNaN(stage.getX())) {
      x = stage.getX();
      y = stage.getY();
      width = stage.getWidth();
      height = stage.getHeight();
    }
    keep.put(KEY, new Placement(x, y, width, height, stage.isMaximized()).text());
  }

  private static Placement.Area area(Screen screen) {
    Rectangle2D bounds = screen.getVisualBounds();
    return new Placement.Area(
        bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
  }
}
