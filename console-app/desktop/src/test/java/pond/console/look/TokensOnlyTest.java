package pond.console.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Colours are named in the two theme files only; all else uses their tokens. */
class TokensOnlyTest {
  private static final Set<String> THEMES = Set.of("pond-light.css", "pond-dark.css");
  private static final Path MAIN = Path.of("src", "main");

  private static final Pattern CODED =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|0x[0-9a-fA-F]{6,8}\\b|\\b(?:rgba?|hsba?)\\s*\\(");
  private static final Pattern IN_CODE =
      Pattern.compile(
          "\"#[0-9a-fA-F]{3,8}\"|#[0-9a-fA-F]{6}\\b|\\brgba?\\(|\\bhsba?\\(|\\bColor\\.[A-Za-z]+"
              + "|javafx\\.scene\\.paint\\.Color\\b");
  private static final Pattern VALUE = Pattern.compile("(-fx-[\\w-]+|-color-[\\w-]+)\\s*:([^;]*);");
  private static final Pattern WORD = Pattern.compile("(?<![\\w\"-])[a-zA-Z]+(?![\\w\"(-])");
  private static final Pattern TOKEN = Pattern.compile("-pond-[\\w-]+");

  @Test
  void styleSheets_otherThanTheThemes_nameNoColour() throws IOException {
    List<String> found = new ArrayList<>();
    int sheets = 0;
    for (Path file : files(MAIN.resolve("resources"), ".css")) {
      if (!THEMES.contains(String.valueOf(file.getFileName()))) {
        sheets++;
        colours(Files.readString(file)).forEach(colour -> found.add(file + ": " + colour));
      }
    }
    assertTrue(sheets >= 3, "sheets read: " + sheets);
    assertEquals(List.of(), found);
  }

  @Test
  void code_ofTheConsole_namesNoColour() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> files = files(MAIN.resolve(Path.of("java", "pond", "console")), ".java");
    for (Path file : files) {
      coloursInCode(Files.readString(file)).forEach(colour -> found.add(file + ": " + colour));
    }
    assertTrue(files.size() >= 10, "files read: " + files.size());
    assertEquals(List.of(), found);
  }

  @Test
  void themes_lightAndDark_setTheSameTokens() throws IOException {
    assertEquals(
        Css.tokens(Css.read("pond-light.css")).keySet(),
        Css.tokens(Css.read("pond-dark.css")).keySet());
  }

  @Test
  void tokens_thatAreUsed_areSet() throws IOException {
    Set<String> set = new HashSet<>(Css.tokens(Css.read("pond-light.css")).keySet());
    Set<String> used = new TreeSet<>();
    for (Path file : files(MAIN, ".css")) {
      String css = Css.withoutComments(Files.readString(file));
      for (Css.Rule rule : Css.rules(css)) {
        rule.values().keySet().stream().filter(key -> key.startsWith("-pond-")).forEach(set::add);
        rule.values().values().forEach(value -> addTokens(value, used));
      }
    }
    for (Path file : files(MAIN.resolve(Path.of("java", "pond", "console")), ".java")) {
      if (!file.endsWith(Path.of("look", "Icons.java"))) {
        addTokens(Files.readString(file), used);
      }
    }
    used.removeAll(set);
    assertEquals(Set.of(), used);
  }

  @Test
  void colours_ofAFaultySheet_areFound() {
    assertEquals(
        List.of("#fff", "rgb(", "red", "White"),
        colours(
            """
            /* #123456 is only a comment, and so is red */
            .a { -fx-text-fill: #fff; -fx-fill: rgb(1, 2, 3); }
            .b { -fx-background-color: transparent, red; -fx-font-family: "Red Sans"; }
            .c { -fx-stroke: White; -fx-alignment: center-left; -fx-effect: none; }
            """));
  }

  @Test
  void colours_ofFaultyCode_areFound() {
    assertEquals(
        List.of("\"#abc\"", "#a1b2c3", "Color.RED", "rgba("),
        coloursInCode(
            "web(\"#abc\"); style(\"-fx-fill: #a1b2c3\"); fill(Color.RED); \"rgba(1,2,3,0.5)\""
                + " {@link Icon#of}"));
  }

  private static List<String> colours(String css) {
    List<String> found = new ArrayList<>();
    String plain = Css.withoutComments(css);
    Matcher coded = CODED.matcher(plain);
    while (coded.find()) {
      found.add(coded.group());
    }
    Matcher value = VALUE.matcher(plain);
    while (value.find()) {
      if (value.group(1).equals("-fx-font-smoothing-type")) {
        continue;
      }
      Matcher word = WORD.matcher(value.group(2).replaceAll("\"[^\"]*\"", ""));
      while (word.find()) {
        if (NAMES.contains(word.group().toLowerCase(Locale.ROOT))) {
          found.add(word.group());
        }
      }
    }
    return found;
  }

  private static List<String> coloursInCode(String code) {
    List<String> found = new ArrayList<>();
    Matcher coded = IN_CODE.matcher(code);
    while (coded.find()) {
      found.add(coded.group());
    }
    return found;
  }

  private static void addTokens(String text, Set<String> used) {
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      used.add(token.group());
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** The colour words of CSS; transparent is none, it shows what is behind. */
  private static final Set<String> NAMES =
      Set.copyOf(
          List.of(
              ("aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue"
                      + " blueviolet brown burlywood cadetblue chartreuse chocolate coral"
                      + " cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod"
                      + " darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange"
                      + " darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray"
                      + " darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey"
                      + " dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite"
                      + " gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo"
                      + " ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue"
                      + " lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey"
                      + " lightpink lightsalmon lightseagreen lightskyblue lightslategray"
                      + " lightslategrey lightsteelblue lightyellow lime limegreen linen magenta"
                      + " maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen"
                      + " mediumslateblue mediumspringgreen mediumturquoise mediumvioletred"
                      + " midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive"
                      + " olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise"
                      + " palevioletred papayawhip peachpuff peru pink plum powderblue purple red"
                      + " rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna"
                      + " silver skyblue slateblue slategray slategrey snow springgreen steelblue tan"
                      + " teal thistle tomato turquoise violet wheat white whitesmoke yellow"
                      + " yellowgreen")
                  .split(" ", -1)));
}
