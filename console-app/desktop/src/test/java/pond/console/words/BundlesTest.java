package pond.console.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlesTest {
  /** Names of the authority's settings, and of what is kept; they look like keys of a bundle. */
  private static final Set<String> NO_WORDS =
      Set.of("review.four_eyes", "review.accept", "frame.route", "notice.quiet_on", "notice.seen");

  @Test
  void german_ofEveryBundle_hasTheSameKeys() throws IOException, URISyntaxException {
    Bundles bundles = Bundles.ofConsole();
    for (String name : bundles.names()) {
      assertEquals(
          new TreeSet<>(bundles.english(name).stringPropertyNames()),
          new TreeSet<>(bundles.german(name).stringPropertyNames()),
          name);
    }
  }

  @Test
  void german_ofEveryText_hasTheSamePlaceholders() throws IOException, URISyntaxException {
    Bundles bundles = Bundles.ofConsole();
    for (String name : bundles.names()) {
      Properties german = bundles.german(name);
      bundles
          .english(name)
          .forEach(
              (key, text) ->
                  assertEquals(
                      Bundles.placeholders(text.toString()),
                      Bundles.placeholders(german.getProperty(key.toString(), "")),
                      key.toString()));
    }
  }

  @Test
  void text_inEveryLanguage_isAPatternWithDoubledApostrophes()
      throws IOException, URISyntaxException {
    Bundles bundles = Bundles.ofConsole();
    for (String name : bundles.names()) {
      for (Properties texts : List.of(bundles.english(name), bundles.german(name))) {
        texts.forEach((key, text) -> assertPattern(key.toString(), text.toString()));
      }
    }
  }

  @Test
  void key_ofEveryBundle_beginsWithItsName() throws IOException, URISyntaxException {
    Bundles bundles = Bundles.ofConsole();
    for (String name : bundles.names()) {
      for (String key : bundles.english(name).stringPropertyNames()) {
        assertTrue(key.startsWith(name + "."), key);
      }
    }
  }

  @Test
  void key_namedInCode_hasAText() throws IOException, URISyntaxException {
    Bundles bundles = Bundles.ofConsole();
    Set<String> missing = bundles.missing(bundles.named(sources()));
    missing.removeAll(NO_WORDS);
    assertEquals(Set.of(), missing);
  }

  @Test
  void text_ofEveryBundle_isNamedInCode() throws IOException, URISyntaxException {
    Bundles bundles = Bundles.ofConsole();
    assertEquals(Set.of(), bundles.unused(bundles.named(sources())));
  }

  @Test
  void check_ofPlantedFaults_findsEach(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("zoo.properties"), "zoo.cat={0} cats\nzoo.dog=a dog\n");
    Files.writeString(folder.resolve("zoo_de.properties"), "zoo.cat=Katzen\n");
    Path source = folder.resolve("Zoo.java");
    Files.writeString(source, "say(\"zoo.cat\"); say(\"zoo.cow\");\n");
    Path kept = folder.resolve("Kept.java");
    Files.writeString(kept, "keep.get(\"zoo.width\");\n");
    Bundles bundles = new Bundles(folder);
    Set<String> named = bundles.named(List.of(source, kept));
    assertEquals(Set.of("zoo.cow"), bundles.missing(named));
    assertEquals(Set.of("zoo.dog"), bundles.unused(named));
    assertFalse(bundles.german("zoo").containsKey("zoo.dog"));
    assertEquals(Set.of("0"), Bundles.placeholders("{0} cats"));
  }

  private static void assertPattern(String key, String text) {
    assertFalse(text.isBlank(), key);
    assertFalse(text.replace("''", "").contains("'"), key + " has a single apostrophe");
    Object[] numbers = {1, 2, 3, 4, 5, 6};
    String shown = new MessageFormat(text, Locale.ENGLISH).format(numbers);
    assertFalse(shown.contains("{"), key + ": " + shown);
  }

  private static List<Path> sources() throws IOException {
    Path root = Path.of("src", "main", "java", "pond", "console");
    try (Stream<Path> all = Files.walk(root)) {
      List<Path> found = all.filter(one -> one.toString().endsWith(".java")).toList();
      assertTrue(found.size() > 50, "the sources were found");
      return found;
    }
  }
}
