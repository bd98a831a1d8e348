package pond.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import pond.cli.show.Inert;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.io.file.UnsafeFileException;
import pond.model.api.ApiProblem;
import pond.model.json.StrictJson;
import pond.model.port.StorageFullException;

/** The one place where a failed command is turned into words and an exit code. */
final class ErrorReport implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorReport.class);

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    ClientException known = known(failure);
    print(line.getErr(), known.problem());
    if (parsed.originalArgs().contains("--json")) {
      ApiProblem p = known.problem();
      line.getOut()
          .println(StrictJson.pretty(new Failed(p.code(), p.message(), p.fix(), known.exitCode())));
      line.getOut().flush();
    }
    return known.exitCode();
  }

  /** A problem as {@code --json} prints it. */
  record Failed(String code, String message, String fix, int exitCode) {}

  private static ClientException known(Exception failure) {
    if (failure instanceof ClientException told) {
      return told;
    }
    if (failure instanceof StorageFullException full) {
      return new ClientException(
          ExitCode.STORAGE,
          "STORAGE_FULL",
          String.valueOf(full.getMessage()),
          "Free some space and start again.");
    }
    if (failure instanceof UnsafeFileException unsafe) {
      return new ClientException(
          ExitCode.IDENTITY_MISSING,
          "NOT_PRIVATE",
          String.valueOf(unsafe.getMessage()),
          "Change it as the message says.");
    }
    if (failure instanceof FileSystemException file) {
      return new ClientException(
          ExitCode.STORAGE,
          "FILE_UNUSABLE",
          "A file or folder cannot be used: " + file.getMessage(),
          "Check that it exists and may be written.");
    }
    String id = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("unexpected failure {}", id, failure);
    return new ClientException(
        ExitCode.UNEXPECTED,
        "UNEXPECTED",
        "Something went wrong that should not have (" + id + "): " + failure,
        "Report it with what you did; the id stands in the log.");
  }

  private static void print(PrintWriter err, ApiProblem problem) {
    err.println("error: " + lines(problem.message()) + " [" + Inert.line(problem.code()) + "]");
    if (!problem.fix().isEmpty()) {
      err.println("hint: " + lines(problem.fix()));
    }
    err.flush();
  }

  private static String lines(String text) {
    return Inert.log(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
