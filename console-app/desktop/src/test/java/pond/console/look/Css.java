package pond.console.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the style sheets of the console as far as the tests need it. */
final class Css {
  static final Path FOLDER = Path.of("src", "main", "resources", "pond", "console", "look");

  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern DECLARATION = Pattern.compile("([\\w-]+)\\s*:\\s*([^;]+);");

  private Css() {}

  /**
   * One rule.
   *
   * @param selectors what it is for
   * @param values property by name
   */
  record Rule(String selectors, Map<String, String> values) {}

  static String read(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file));
  }

  static String withoutComments(String css) {
    return Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL).matcher(css).replaceAll(" ");
  }

  static List<Rule> rules(String css) {
    List<Rule> rules = new ArrayList<>();
    Matcher rule = RULE.matcher(withoutComments(css));
    while (rule.find()) {
      Map<String, String> values = new LinkedHashMap<>();
      Matcher declaration = DECLARATION.matcher(rule.group(2));
      while (declaration.find()) {
        values.put(declaration.group(1), declaration.group(2).strip());
      }
      rules.add(new Rule(rule.group(1).strip(), values));
    }
    return rules;
  }

  /** The tokens that a theme file sets. */
  static Map<String, String> tokens(String css) {
    return rules(css).getFirst().values();
  }
}
