package pond.console.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpAnswersTest {
  private static final String GOOD = "four words make a pond";

  @TempDir private Path folder;

  @Test
  void missing_namesTheFirstThingToCure() {
    assertEquals(
        Optional.of("start.passphrase_short"), SetUpAnswers.missing("short", "short", "h:1"));
    assertEquals(Optional.of("start.passphrase_differs"), SetUpAnswers.missing(GOOD, "", "h:1"));
    assertEquals(Optional.of("start.address_invalid"), SetUpAnswers.missing(GOOD, GOOD, "7443"));
    assertEquals(Optional.of("start.address_invalid"), SetUpAnswers.missing(GOOD, GOOD, "h:99999"));
    assertEquals(Optional.empty(), SetUpAnswers.missing(GOOD, GOOD, "0.0.0.0:7443"));
  }

  @Test
  void take_forgetsThePassphraseAndNeverPrintsIt() {
    SetUpState state = new SetUpState();
    state.passphrase().set(GOOD);
    state.again().set(GOOD);
    SetUpAnswers answers = state.take();
    assertEquals("", state.passphrase().get());
    assertEquals(GOOD, new String(answers.passphrase()));
    assertFalse(answers.toString().contains(GOOD));
    answers.wipe();
    assertFalse(new String(answers.passphrase()).contains("pond"));
  }

  @Test
  void install_ofTheSample_writesEveryFileOfIt() throws IOException {
    Sample.install(folder);
    Path given = Path.of(System.getProperty("pond.root", "")).resolve("installer/sample");
    try (Stream<Path> all = Files.walk(given)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = given.relativize(file).toString();
        boolean part = !name.equals("README.md") && !name.contains("__pycache__");
        assertEquals(part, Files.exists(folder.resolve("sample").resolve(name)), name);
      }
    }
  }

  @Test
  void install_leavesWhatAPersonChanged() throws IOException {
    Sample.install(folder);
    Path file = folder.resolve("sample/pond-run.json");
    Files.writeString(file, "mine");
    Sample.install(folder);
    assertTrue(Files.readString(file).equals("mine"));
  }
}
