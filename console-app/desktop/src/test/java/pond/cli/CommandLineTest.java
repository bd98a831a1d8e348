package pond.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import pond.client.ExitCode;
import pond.io.file.PrivateFiles;

/** What a person gets for a wrong command: a sentence, what to do, a reason code, an exit code. */
final class CommandLineTest {
  @TempDir Path folder;

  private record Ran(int exit, String out, String err) {}

  private static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = PondCli.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int exit = line.execute(args);
    return new Ran(exit, out.toString(), err.toString());
  }

  @Test
  void execute_noIdentity_says66AndWhatToDo() {
    Ran ran = run("run", "list", "--home", folder.resolve("none").toString());

    assertEquals(ExitCode.IDENTITY_MISSING, ran.exit());
    assertTrue(ran.err().contains("[IDENTITY_MISSING]") && ran.err().contains("hint: "), ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void execute_problemWithJson_printsItAsJsonToo() {
    Ran ran = run("pools", "--json", "--home", folder.resolve("none").toString());

    assertTrue(
        ran.out().contains("\"code\" : \"IDENTITY_MISSING\"")
            && ran.out().contains("\"exit_code\" : 66"),
        ran.out());
  }

  @Test
  void execute_invalidRunFile_namesLineFieldAndFix() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("run.json"),
            "{\"project\":\"x\",\n \"stages\":[{\"id\":\"a\",\"comand\":[]}]}");
    Ran ran =
        run(
            "run",
            "submit",
            file.toString(),
            "--bundle",
            folder.toString(),
            "--home",
            folder.toString());

    assertEquals(ExitCode.INPUT_INVALID, ran.exit());
    assertTrue(
        ran.err().contains("line 2") && ran.err().contains("Did you mean \"command\"?"), ran.err());
  }

  @Test
  void execute_decideWithoutTheReasonsSeen_says2() {
    Ran ran =
        run(
            "review",
            "decide",
            "r-000000000000/work/1",
            "--choice",
            "accept",
            "--reason",
            "because");

    assertEquals(ExitCode.USAGE, ran.exit());
    assertTrue(ran.err().contains("--seen"), ran.err());
  }

  @Test
  void execute_verifyOfNothing_says64() {
    assertEquals(ExitCode.INPUT_INVALID, run("verify", folder.resolve("none").toString()).exit());
  }

  @Test
  void execute_verifyOfAnEmptyFolder_says5() {
    Ran ran = run("verify", folder.toString());

    assertEquals(ExitCode.NOT_VERIFIED, ran.exit());
    assertTrue(ran.out().contains("FAIL"), ran.out());
  }

  @Test
  void execute_vaultWithoutItsStore_isRefused() throws IOException {
    Path home = folder.resolve("home");
    PrivateFiles.createFolder(home);
    Files.writeString(home.resolve("vault.json"), "{}");
    Ran ran = run("serve", "--home", home.toString(), "--key-file", folder.resolve("k").toString());

    assertEquals(ExitCode.STORAGE, ran.exit());
    assertTrue(ran.err().contains("[STORE_MISSING]"), ran.err());
  }

  @Test
  void execute_homeOpenToOthers_saysSo() throws IOException {
    Path home = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(
        home, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
    Ran ran = run("serve", "--home", home.toString(), "--key-file", folder.resolve("k").toString());

    assertEquals(ExitCode.IDENTITY_MISSING, ran.exit());
    assertTrue(ran.err().contains("[NOT_PRIVATE]"), ran.err());
  }

  @Test
  void everyCommand_thatAnswers_understandsJsonAndHelp() {
    List<String> without = new ArrayList<>();
    visit(PondCli.commandLine(), without);

    assertEquals(List.of(), without);
  }

  private static void visit(CommandLine line, List<String> without) {
    boolean group =
        !line.getSubcommands().isEmpty() && line.getCommandSpec().findOption("--json") == null;
    if (!group && line.getCommandSpec().findOption("--json") == null) {
      without.add(line.getCommandName());
    }
    assertFalse(line.getUsageMessage().isBlank());
    line.getSubcommands().values().forEach(sub -> visit(sub, without));
  }
}
