package pond.console.look;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the person chose about the look, and what the desktop asks for. */
public final class LookState {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final ObjectProperty<Density> density = new SimpleObjectProperty<>(Density.COMFORTABLE);
  private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(Zoom.NORMAL);
  private final BooleanProperty systemDark = new SimpleBooleanProperty();
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
  private final BooleanBinding dark =
      Bindings.createBooleanBinding(() -> theme.get().isDark(systemDark.get()), theme, systemDark);

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public ObjectProperty<Density> densityProperty() {
    return density;
  }

  public ObjectProperty<Zoom> zoomProperty() {
    return zoom;
  }

  /** Whether the desktop asks for dark colours; counts while the theme is {@link Theme#SYSTEM}. */
  public BooleanProperty systemDarkProperty() {
    return systemDark;
  }

  /** Whether the desktop asks for no motion. */
  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  /** Whether the colours are dark now. */
  public BooleanBinding darkProperty() {
    return dark;
  }

  public void zoomIn() {
    zoom.set(zoom.get().larger());
  }

  public void zoomOut() {
    zoom.set(zoom.get().smaller());
  }

  public void resetZoom() {
    zoom.set(Zoom.NORMAL);
  }
}
