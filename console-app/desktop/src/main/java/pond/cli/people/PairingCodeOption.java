package pond.cli.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.client.Pairing;
import pond.model.code.PairingCode;

/** Where the pairing code comes from. It is secret: never from the command line itself. */
final class PairingCodeOption {
  private static final int LONGEST = 4096;

  @Option(
      names = "--code-file",
      paramLabel = "FILE",
      description =
          "Read the pairing code from a file, or from standard input with -; else it is asked for.")
  @Nullable String file;

  /** The code, or ends the command with a sentence. */
  PairingCode read() {
    return Pairing.read(text());
  }

  private String text() {
    if (file != null) {
      return fromFile(file);
    }
    Console console = System.console();
    if (!console.isTerminal()) {
      throw new ClientException(
          ExitCode.USAGE,
          "CODE_MISSING",
          "No pairing code was given.",
          "Pipe it in with --code-file -, or run this in a terminal to be asked for it.");
    }
    char[] typed = console.readPassword("Pairing code (not shown): ");
    return typed == null ? "" : new String(typed);
  }

  private static String fromFile(String name) {
    try (InputStream in = name.equals("-") ? System.in : Files.newInputStream(Path.of(name))) {
      return new String(in.readNBytes(LONGEST), UTF_8);
    } catch (IOException e) {
      throw new ClientException(
          ExitCode.INPUT_INVALID,
          "CODE_FILE_UNREADABLE",
          "The code file " + name + " cannot be read: " + e.getMessage() + ".",
          "Check the name, or pipe the code in with --code-file -.");
    }
  }
}
