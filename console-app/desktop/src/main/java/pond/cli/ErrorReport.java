package pond.cli;

import java.io.PrintWriter;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import pond.cli.show.Inert;
import pond.model.api.ApiProblem;
import pond.model.port.StorageFullException;

/** The one place where a failed command is turned into words and an exit code. */
final class ErrorReport implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorReport.class);

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (failure instanceof CliException known) {
      print(err, known.problem());
      return known.exitCode();
    }
    if (failure instanceof StorageFullException full) {
      print(
          err,
          new ApiProblem(
              "STORAGE_FULL",
              String.valueOf(full.getMessage()),
              "Free some space and start again."));
      return ExitCode.STORAGE;
    }
    String id = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("unexpected failure {}", id, failure);
    print(
        err,
        new ApiProblem(
            "UNEXPECTED",
            "Something went wrong that should not have (" + id + "): " + failure,
            ""));
    return ExitCode.UNEXPECTED;
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
