package pond.client.submit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.model.runfile.Problem;
import pond.model.runfile.RunFile;
import pond.model.runfile.RunFileResult;

/**
 * A valid run file and its exact text.
 *
 * <p>Only {@link RunFile#MAX_BYTES} and one byte more are ever read: the reader then refuses it by
 * its size.
 */
public record ReadRunFile(String text, RunFile runFile) {
  /** The name that is looked for in a project's folder. */
  public static final String NAME = "pond-run.json";

  /** Reads and checks the file, or ends with a sentence that has every problem, one a line. */
  public static ReadRunFile of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new ClientException(
          ExitCode.INPUT_INVALID,
          "RUN_FILE_MISSING",
          "There is no run file " + file + ".",
          "Give its path.");
    }
    byte[] bytes = read(file);
    return switch (RunFile.parse(bytes)) {
      case RunFileResult.Parsed parsed ->
          new ReadRunFile(new String(bytes, StandardCharsets.UTF_8), parsed.runFile());
      case RunFileResult.Invalid invalid -> throw refused(file, invalid.problems());
    };
  }

  /** The bytes of the file, no more than what shows that it is too big. */
  public static byte[] read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(RunFile.MAX_BYTES + 1);
    }
  }

  private static ClientException refused(Path file, List<Problem> problems) {
    StringBuilder all = new StringBuilder("The run file " + file + " is not valid:");
    problems.forEach(problem -> all.append("\n  ").append(problem));
    return new ClientException(
        ExitCode.INPUT_INVALID, "RUN_FILE_INVALID", all.toString(), "Correct it and submit again.");
  }
}
