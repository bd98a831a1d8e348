package pond.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.client.ApiClient;
import pond.client.Durations;
import pond.client.ExitCode;
import pond.client.submit.ReadRunFile;
import pond.client.submit.Submission;
import pond.model.api.RunView;

/** Submits a run: reads the run file, packs the folder, uploads it, and waits when asked to. */
@Command(
    name = "submit",
    description = "Submits a run.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "With --wait the exit code is 0 when the run succeeded and every result was verified, 3 when"
          + " it failed,",
      "4 when a flagged result holds it, 75 when --timeout is up first (the run goes on)."
    })
public final class SubmitCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "The run file (JSON).")
  private Path file = Path.of("pond-run.json");

  @Option(
      names = "--bundle",
      paramLabel = "DIR",
      required = true,
      description = "The project's folder; .git is left out.")
  private Path folder = Path.of(".");

  @Option(names = "--wait", description = "Wait for the end and print it.")
  private boolean wait;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "With --wait: how long to wait (default: no limit).")
  private @Nullable String timeout;

  @Option(
      names = "--client-key",
      paramLabel = "KEY",
      description = "Submitting again with the same key gives the same run (default: a fresh key).")
  private @Nullable String clientKey;

  @Override
  public Integer call() throws IOException {
    ReadRunFile runFile = ReadRunFile.of(file);
    ApiClient api = common.connect();
    String key = clientKey == null ? UUID.randomUUID().toString() : clientKey;
    Submission.Told told = path -> common.out().remark("Left out: " + path);
    RunView run = new Submission(api, told).submit(runFile, folder, key);
    if (!wait) {
      RunText.waiting(run).forEach(common.out()::remark);
      common.out().result(run, run.runId());
      return ExitCode.OK;
    }
    common.out().remark("Run " + run.runId() + " submitted.");
    RunView end =
        new RunFollower(api, common.out())
            .follow(run, timeout == null ? null : Durations.parse(timeout));
    common.out().result(end, RunText.full(end));
    return RunText.exitCode(end);
  }
}
