package pond.worker.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import pond.model.code.CodePaste;
import pond.model.code.EnrollmentCode;
import pond.worker.ExitCode;
import pond.worker.ProblemException;

/** Where the enrollment code comes from. It is secret: best from a pipe or a file. */
final class CodeSource {
  private static final int LONGEST = 4096;

  @Option(
      names = "--code-file",
      paramLabel = "FILE",
      description = "Read the enrollment code from a file, or from standard input with -.")
  @Nullable String file;

  @Option(
      names = "--code",
      paramLabel = "CODE",
      description = "The enrollment code itself. Others on this machine can see it; prefer a file.")
  @Nullable String inline;

  /** The code, or empty when none was given and nobody can be asked. */
  Optional<EnrollmentCode> read(Output output, boolean mayAsk) throws ProblemException {
    Optional<String> text = text(output, mayAsk);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (CodePaste.parse(text.get())) {
      case CodePaste.Accepted accepted -> Optional.of(accepted.value());
      case CodePaste.Refused refused ->
          throw new ProblemException(
              ExitCode.CODE_INVALID,
              refused.code(),
              refused.message().english(),
              "An enrollment code starts with pondec1 and has 79 characters. Copy the whole line.");
    };
  }

  private Optional<String> text(Output output, boolean mayAsk) throws ProblemException {
    if (inline != null) {
      output.progress(
          "Warning: a code on the command line is visible to others on this machine. Use"
              + " --code-file - instead.");
      return Optional.of(inline);
    }
    if (file != null) {
      return Optional.of(fromFile(file));
    }
    Console console = System.console();
    if (!mayAsk || !console.isTerminal()) {
      return Optional.empty();
    }
    char[] typed = console.readPassword("Enrollment code (not shown): ");
    return typed == null ? Optional.empty() : Optional.of(new String(typed));
  }

  private static String fromFile(String name) throws ProblemException {
    try (InputStream in = name.equals("-") ? System.in : Files.newInputStream(Path.of(name))) {
      return new String(in.readNBytes(LONGEST), UTF_8);
    } catch (IOException e) {
      throw new ProblemException(
          ExitCode.CODE_INVALID,
          "CODE_FILE_UNREADABLE",
          "The code file " + name + " cannot be read: " + e.getMessage() + ".",
          "Check the name, or pipe the code in with --code-file -.");
    }
  }
}
