package pond.console.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text and every sign can be read, in both themes, and by colour-blind people too. */
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double SIGN = 3;
  private static final double APART = 15;

  private static final List<String> STATUSES =
      List.of("verified", "running", "warning", "flagged", "quarantined", "neutral");
  private static final List<String> GROUNDS =
      List.of("nav", "canvas", "card", "overlay", "inset", "hover", "selected", "log");

  @ParameterizedTest
  @ValueSource(strings = {"pond-light.css", "pond-dark.css"})
  void text_onEverySurfaceItStandsOn_hasEnoughContrast(String file) throws IOException {
    Map<String, String> tokens = Css.tokens(Css.read(file));
    List<String> faint = new ArrayList<>();
    check(tokens, "fg", GROUNDS, TEXT, faint);
    check(tokens, "fg", tints(), TEXT, faint);
    check(tokens, "fg", List.of("found", "selected-quiet"), TEXT, faint);
    check(tokens, "muted", GROUNDS, TEXT, faint);
    check(tokens, "muted", tints(), TEXT, faint);
    check(tokens, "subtle", GROUNDS, TEXT, faint);
    check(tokens, "subtle", List.of("warning-tint"), TEXT, faint);
    check(tokens, "accent", GROUNDS, TEXT, faint);
    check(tokens, "on-accent", List.of("accent-fill", "accent-fill-hover"), TEXT, faint);
    check(tokens, "on-danger", List.of("danger-fill", "danger-fill-hover"), TEXT, faint);
    check(tokens, "canvas", List.of("fg", "flagged"), TEXT, faint);
    check(tokens, "qr-ink", List.of("qr-paper"), 7, faint);
    for (String status : STATUSES) {
      check(tokens, status, List.of("canvas", "card", "overlay", status + "-tint"), TEXT, faint);
    }
    assertEquals(List.of(), faint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pond-light.css", "pond-dark.css"})
  void signs_onEverySurfaceTheyStandOn_haveEnoughContrast(String file) throws IOException {
    Map<String, String> tokens = Css.tokens(Css.read(file));
    List<String> faint = new ArrayList<>();
    check(tokens, "border", List.of("nav", "canvas", "card", "overlay", "inset"), SIGN, faint);
    check(tokens, "focus", GROUNDS, SIGN, faint);
    check(tokens, "accent-fill", List.of("canvas", "card", "overlay"), SIGN, faint);
    check(tokens, "prod", List.of("nav"), SIGN, faint);
    check(tokens, "other", List.of("nav"), SIGN, faint);
    for (String status : STATUSES) {
      check(tokens, status, GROUNDS, SIGN, faint);
    }
    assertEquals(List.of(), faint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pond-light.css", "pond-dark.css"})
  void rules_withTextAndGround_haveEnoughContrast(String file) throws IOException {
    Map<String, String> tokens = Css.tokens(Css.read(file));
    List<String> faint = new ArrayList<>();
    int checked = 0;
    for (String sheet : List.of("pond.css", "pond-parts.css", "pond-pages.css")) {
      for (Css.Rule rule : Css.rules(Css.read(sheet))) {
        String text = rule.values().getOrDefault("-fx-text-fill", "");
        String layers = rule.values().getOrDefault("-fx-background-color", "");
        String ground = layers.substring(layers.lastIndexOf(' ') + 1);
        if (tokens.containsKey(text) && tokens.containsKey(ground)) {
          checked++;
          double contrast = colour(tokens, text).contrast(colour(tokens, ground));
          if (contrast < TEXT) {
            faint.add(rule.selectors() + ": " + contrast);
          }
        }
      }
    }
    assertTrue(checked >= 15, "rules found: " + checked);
    assertEquals(List.of(), faint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pond-light.css", "pond-dark.css"})
  void statuses_forEveryEye_areFarApart(String file) throws IOException {
    assertEquals(List.of(), tooClose(Css.tokens(Css.read(file))));
  }

  @Test
  void check_withFaintText_saysSo() {
    Map<String, String> tokens = Map.of("-pond-fg", "#999999", "-pond-card", "#ffffff");
    List<String> faint = new ArrayList<>();
    check(tokens, "fg", List.of("card"), TEXT, faint);
    assertEquals(List.of("fg on card: 2.85"), faint);
  }

  @Test
  void tooClose_withRedAndAmberOfTheStock_saysSo() {
    Map<String, String> stock =
        Map.of(
            "-pond-verified", "#1a7f37",
            "-pond-running", "#0969da",
            "-pond-warning", "#9a6700",
            "-pond-flagged", "#cf222e",
            "-pond-quarantined", "#8250df",
            "-pond-neutral", "#57606a");
    List<String> close = tooClose(stock);
    assertFalse(close.isEmpty());
    assertTrue(close.toString().contains("deutan"), close.toString());
  }

  @Test
  void difference_ofThePublishedPairs_isThePublishedValue() {
    assertApart(2.0425, 50, 2.6772, -79.7751, 50, 0, -82.7485);
    assertApart(31.9030, 50, 2.5, 0, 56, -27, -3);
    assertApart(19.4535, 50, 2.5, 0, 58, 24, 15);
    assertApart(1.2644, 60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387);
    assertApart(2.0373, 22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619);
  }

  private static void assertApart(double expected, double... labs) {
    double[] one = Arrays.copyOfRange(labs, 0, 3);
    double[] other = Arrays.copyOfRange(labs, 3, 6);
    assertEquals(expected, Difference.ofLab(one, other), 0.0001);
  }

  private static void check(
      Map<String, String> tokens,
      String sign,
      List<String> grounds,
      double least,
      List<String> faint) {
    for (String ground : grounds) {
      double contrast = colour(tokens, "-pond-" + sign).contrast(colour(tokens, "-pond-" + ground));
      if (contrast < least) {
        faint.add(String.format(Locale.ROOT, "%s on %s: %.2f", sign, ground, contrast));
      }
    }
  }

  private static List<String> tooClose(Map<String, String> tokens) {
    List<String> close = new ArrayList<>();
    for (Colour.Eye eye : Colour.Eye.ALL) {
      for (int i = 0; i < STATUSES.size(); i++) {
        for (int j = i + 1; j < STATUSES.size(); j++) {
          Colour one = colour(tokens, "-pond-" + STATUSES.get(i)).seenBy(eye);
          Colour other = colour(tokens, "-pond-" + STATUSES.get(j)).seenBy(eye);
          double apart = Difference.of(one, other);
          if (apart < APART) {
            close.add(
                String.format(
                    Locale.ROOT,
                    "%s: %s and %s: %.1f",
                    eye.name(),
                    STATUSES.get(i),
                    STATUSES.get(j),
                    apart));
          }
        }
      }
    }
    return close;
  }

  private static List<String> tints() {
    return STATUSES.stream().map(status -> status + "-tint").toList();
  }

  private static Colour colour(Map<String, String> tokens, String token) {
    String hex = tokens.get(token);
    if (hex == null) {
      throw new AssertionError("no token " + token);
    }
    return Colour.hex(hex);
  }
}
