package pond.console.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bundles of the console as files, and the keys that its code names. */
final class Bundles {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][a-z0-9]*\\.[a-z0-9_]*(?:\\.[a-z0-9_]+)*\\.?)\"");

  private final Path folder;
  private final Map<String, Properties> files = new TreeMap<>();

  Bundles(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".properties")).toList()) {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file, UTF_8)) {
          read.load(in);
        }
        files.put(file.getFileName().toString().replace(".properties", ""), read);
      }
    }
  }

  /** Those of the console, wherever its classes are. */
  static Bundles ofConsole() throws IOException, URISyntaxException {
    return new Bundles(Path.of(Words.class.getResource("nav.properties").toURI()).getParent());
  }

  Path folder() {
    return folder;
  }

  /** The names of the bundles, without a language. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    files.keySet().stream().filter(file -> !file.contains("_")).forEach(names::add);
    return names;
  }

  Properties english(String bundle) {
    return files.get(bundle);
  }

  Properties german(String bundle) {
    return files.getOrDefault(bundle + "_de", new Properties());
  }

  /** All English keys. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    names().forEach(name -> keys.addAll(english(name).stringPropertyNames()));
    return keys;
  }

  static Set<String> placeholders(String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** Every literal of these sources that looks like a key of one of the bundles. */
  Set<String> named(List<Path> sources) throws IOException {
    Set<String> bundles = names();
    Set<String> found = new TreeSet<>();
    for (Path source : sources) {
      for (String line : Files.readAllLines(source, UTF_8)) {
        Matcher matcher = LITERAL.matcher(line);
        while (!isKeeping(line) && matcher.find()) {
          String literal = matcher.group(1);
          if (bundles.contains(literal.substring(0, literal.indexOf('.')))) {
            found.add(literal);
          }
        }
      }
    }
    return found;
  }

  /** The literals for which there is no text. One that ends open names a family of keys. */
  Set<String> missing(Set<String> named) {
    Set<String> keys = keys();
    Set<String> missing = new TreeSet<>(named);
    missing.removeIf(literal -> keys.stream().anyMatch(key -> names(literal, key)));
    return missing;
  }

  /** The texts that no literal names. */
  Set<String> unused(Set<String> named) {
    Set<String> unused = new HashSet<>(keys());
    unused.removeIf(key -> named.stream().anyMatch(literal -> names(literal, key)));
    return new TreeSet<>(unused);
  }

  private static boolean names(String literal, String key) {
    boolean family = literal.endsWith("_") || literal.endsWith(".");
    return family
        ? key.startsWith(literal)
        : key.equals(literal) || key.equals(literal + ".one") || key.equals(literal + ".other");
  }

  /** What is kept across restarts has dotted keys too. */
  private static boolean isKeeping(String line) {
    return line.contains("keep.") || line.contains("keep()") || line.contains("KEEP");
  }
}
