package pond.console.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** Puts the look on windows, and changes it live. For the JavaFX thread. */
public final class LookApplier {
  private final LookState look;

  public LookApplier(LookState look) {
    this.look = look;
  }

  /** Lets the desktop's wishes (dark colours, less motion) flow into the state. */
  public void followDesktop() {
    Platform.Preferences desktop = Platform.getPreferences();
    look.systemDarkProperty()
        .bind(desktop.colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK));
    look.reducedMotionProperty().bind(desktop.reducedMotionProperty());
  }

  /** Gives a window the look and keeps it current until the subscription is ended. */
  public Subscription attach(Scene scene) {
    Fonts.load();
    InvalidationListener again = changed -> apply(scene);
    List<javafx.beans.Observable> inputs =
        List.of(
            look.darkProperty(),
            look.zoomProperty(),
            look.densityProperty(),
            look.reducedMotionProperty(),
            scene.rootProperty());
    inputs.forEach(input -> input.addListener(again));
    apply(scene);
    return () -> inputs.forEach(input -> input.removeListener(again));
  }

  private void apply(Scene scene) {
    boolean dark = look.darkProperty().get();
    String base =
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!base.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(base);
    }
    List<String> sheets = sheets(dark, look.zoomProperty().get());
    if (!scene.getStylesheets().equals(sheets)) {
      scene.getStylesheets().setAll(sheets);
    }
    mark(scene.getRoot(), dark);
  }

  private void mark(Parent root, boolean dark) {
    ObservableList<String> classes = root.getStyleClass();
    toggle(classes, "dark", dark);
    toggle(classes, "light", !dark);
    toggle(classes, "compact", look.densityProperty().get() == Density.COMPACT);
    toggle(classes, "reduced-motion", look.reducedMotionProperty().get());
  }

  private static void toggle(ObservableList<String> classes, String name, boolean on) {
    if (!on) {
      classes.remove(name);
    } else if (!classes.contains(name)) {
      classes.add(name);
    }
  }

  static List<String> sheets(boolean dark, Zoom zoom) {
    return List.of(
        sheet(dark ? "pond-dark.css" : "pond-light.css"),
        sheet("pond.css"),
        sheet("pond-parts.css"),
        sheet("pond-frame.css"),
        sheet("pond-kit.css"),
        sheet("pond-screens.css"),
        sheet("pond-pages.css"),
        fontSize(zoom));
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(LookApplier.class.getResource(name), name).toExternalForm();
  }

  /**
   * A sheet of its own and not an inline style, because the windows of menus and tooltips take over
   * the sheets of their owner but have a root of their own.
   */
  private static String fontSize(Zoom zoom) {
    String css =
        String.format(Locale.ROOT, ".root, .tooltip { -fx-font-size: %.2fpx; }", zoom.fontPixels());
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
