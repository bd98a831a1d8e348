package pond.console.enroll.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import pond.console.desk.Me;
import pond.console.enroll.bench.Samples;
import pond.console.hop.InlineHop;
import pond.console.kit.tool.Kits;
import pond.console.kit.tool.MapClip;
import pond.console.shot.Fx;

/** What the control itself keeps, and what it offers. */
class FingerprintFieldTest {
  private final FingerprintState state = new FingerprintState();
  private final List<String> asked = new ArrayList<>();

  @Test
  void paste_secret_neverReachesTheControlNorItsHistory() {
    String secret = Samples.CODE.text();
    Fx.run(
        () -> {
          Scene scene = scene();
          TextArea before = area(scene);
          List<String> seen = new ArrayList<>();
          before.textProperty().addListener((field, old, now) -> seen.add(now));
          before.replaceText(0, 0, secret.substring(0, 6));
          before.replaceText(6, 6, secret.substring(6));

          TextArea after = area(scene);
          assertEquals("", after.getText());
          assertFalse(after.isUndoable(), "a fresh control has no history");
          assertFalse(seen.contains(secret), seen::toString);
          before.undo();
          assertFalse(before.getText().contains(secret.substring(16)));
          Button revoke = (Button) scene.lookup("#enroll-fingerprint-revoke");
          revoke.fire();
        });
    assertEquals(List.of("revoke " + Samples.CODE_ID), asked);
    assertEquals("FP_ENROLL_CODE", state.reading().get().code());
  }

  @Test
  void paste_trailingText_offersToUseItAndThenShowsGroups() {
    Fx.run(
        () -> {
          Scene scene = scene();
          area(scene).replaceText(0, 0, Samples.RIGHT.text() + " thanks, Anna");
          assertNull(scene.lookup("#enroll-fingerprint-grouped"));

          ((Button) Objects.requireNonNull(scene.lookup("#enroll-fingerprint-use"))).fire();

          assertNotNull(scene.lookup("#enroll-fingerprint-grouped"));
          assertEquals("Valid fingerprint", said(scene));
          ((Button) Objects.requireNonNull(scene.lookup("#enroll-fingerprint-clear"))).fire();
          assertEquals("", area(scene).getText());
        });
  }

  @Test
  void type_wrong_keepsWhatWasTyped() {
    Fx.run(
        () -> {
          Scene scene = scene();
          area(scene).replaceText(0, 0, "pondfp1");

          assertEquals("pondfp1", area(scene).getText());
          assertTrue(said(scene).startsWith("Only the prefix was pasted."), said(scene));
        });
  }

  private Scene scene() {
    FingerprintField field =
        new FingerprintField(
            Kits.of(
                new InlineHop(),
                Locale.ENGLISH,
                new Me("anna", "operator", Set.of("revoke_code")),
                new MapClip()),
            state,
            worker -> asked.add("open " + worker),
            code -> asked.add("revoke " + code));
    return new Scene(field, 800, 300);
  }

  private static TextArea area(Scene scene) {
    return (TextArea) Objects.requireNonNull(scene.lookup("#enroll-fingerprint"));
  }

  private static String said(Scene scene) {
    return ((Label) Objects.requireNonNull(scene.lookup("#enroll-fingerprint-said"))).getText();
  }
}
