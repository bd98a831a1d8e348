package pond.console.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookStateTest {
  private final LookState look = new LookState();

  @Test
  void dark_withTheSystemTheme_followsTheDesktop() {
    assertFalse(look.darkProperty().get());
    look.systemDarkProperty().set(true);
    assertTrue(look.darkProperty().get());
  }

  @Test
  void dark_withAChosenTheme_ignoresTheDesktop() {
    look.systemDarkProperty().set(true);
    look.themeProperty().set(Theme.LIGHT);
    assertFalse(look.darkProperty().get());
    look.systemDarkProperty().set(false);
    look.themeProperty().set(Theme.DARK);
    assertTrue(look.darkProperty().get());
  }

  @Test
  void zoomIn_toTheEnd_stopsAt200() {
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      look.zoomIn();
      seen.add(look.zoomProperty().get().percent());
    }
    assertEquals(List.of(110, 125, 150, 175, 200, 200, 200), seen);
  }

  @Test
  void zoomOut_toTheEnd_stopsAt80_andResets() {
    for (int i = 0; i < 4; i++) {
      look.zoomOut();
    }
    assertEquals(80, look.zoomProperty().get().percent());
    look.resetZoom();
    assertEquals(Zoom.NORMAL, look.zoomProperty().get());
  }

  @Test
  void zoom_betweenTheSteps_goesToTheNextStep() {
    assertEquals(125, new Zoom(117).larger().percent());
    assertEquals(110, new Zoom(117).smaller().percent());
    assertThrows(IllegalArgumentException.class, () -> new Zoom(79));
    assertThrows(IllegalArgumentException.class, () -> new Zoom(201));
  }

  @Test
  void rowHeight_ofBothDensities_is32And26At100Percent() {
    double pixels = Zoom.NORMAL.fontPixels();
    assertEquals(32, Density.COMFORTABLE.rowEm() * pixels, 0.001);
    assertEquals(26, Density.COMPACT.rowEm() * pixels, 0.001);
  }
}
