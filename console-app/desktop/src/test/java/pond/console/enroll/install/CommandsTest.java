package pond.console.enroll.install;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import pond.console.enroll.bench.Samples;
import pond.console.enroll.invite.Invitation;
import pond.console.words.Words;
import pond.worker.cli.WorkerCli;

class CommandsTest {
  private final Commands commands = new Commands("https://pond.example:7443", Samples.ROOT.text());

  /** Every command is read by the real command line of the worker. */
  @ParameterizedTest
  @EnumSource(Platform.class)
  void of_eachPlatform_existsInTheWorker(Platform platform) {
    for (Commands.Line line : commands.of(platform)) {
      List<String> words = command(line.text());
      assertTrue(words.contains("pond-worker"), line::text);
      String[] arguments =
          words.subList(words.indexOf("pond-worker") + 1, words.size()).toArray(String[]::new);
      assertDoesNotThrow(() -> new CommandLine(new WorkerCli()).parseArgs(arguments), line::text);
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void of_eachPlatform_pinsTheAuthorityAndHasNoSecret(Platform platform) {
    String all = commands.of(platform).toString();

    assertTrue(all.contains("--orchestrator-fingerprint " + Samples.ROOT.text()), all);
    assertFalse(all.contains("pondec1") || all.contains("--code "), all);
  }

  @Test
  void invitation_namesTheCommandTheAuthorityAndTheAddress() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      String text =
          Invitation.text(Words.of(locale), Samples.ROOT.text(), "https://pond.example:7443");
      assertTrue(text.contains("\n   pond-worker fingerprint\n"), text);
      assertTrue(text.contains(Samples.ROOT.text()), text);
      assertTrue(text.contains("https://pond.example:7443"), text);
      String refused =
          Invitation.refused(
              Words.of(locale), "5zs69gay", Samples.RIGHT.text(), Samples.WRONG.text());
      assertEquals(2, refused.split("pondfp1", -1).length - 1, refused);
    }
  }

  private static List<String> command(String text) {
    String line =
        text.lines().filter(l -> l.contains("pond-worker ")).findFirst().orElseThrow().strip();
    return Arrays.asList(line.replaceFirst("^cmd: ", "").split(" ", -1));
  }
}
