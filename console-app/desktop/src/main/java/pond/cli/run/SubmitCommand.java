package pond.cli.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.client.ApiClient;
import pond.client.ClientException;
import pond.client.Durations;
import pond.client.ExitCode;
import pond.io.tree.TreePacker;
import pond.model.api.BundleReply;
import pond.model.api.RunRequest;
import pond.model.api.RunView;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleRefusedException;
import pond.model.runfile.Problem;
import pond.model.runfile.RunFile;
import pond.model.runfile.RunFileResult;

/** Submits a run: reads the run file, packs the folder, uploads it, and waits when asked to. */
@Command(
    name = "submit",
    description = "Submits a run.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "With --wait the exit code is 0 when the run succeeded and every result was verified, 3 when it failed,",
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
    byte[] text = readFile();
    RunFile parsed = parse(text);
    ApiClient api = common.connect();
    BundleReply bundle = upload(api, parsed);
    String key = clientKey == null ? UUID.randomUUID().toString() : clientKey;
    RunRequest request =
        new RunRequest(new String(text, StandardCharsets.UTF_8), bundle.inputSha(), key);
    RunView run = api.post("/v1/runs", request, RunView.class);
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

  private byte[] readFile() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new ClientException(
          ExitCode.INPUT_INVALID,
          "RUN_FILE_MISSING",
          "There is no run file " + file + ".",
          "Give its path.");
    }
    return Files.readAllBytes(file);
  }

  private RunFile parse(byte[] text) {
    return switch (RunFile.parse(text)) {
      case RunFileResult.Parsed parsed -> parsed.runFile();
      case RunFileResult.Invalid invalid -> {
        StringBuilder all = new StringBuilder("The run file " + file + " is not valid:");
        for (Problem problem : invalid.problems()) {
          all.append("\n  ").append(problem);
        }
        throw new ClientException(
            ExitCode.INPUT_INVALID,
            "RUN_FILE_INVALID",
            all.toString(),
            "Correct it and submit again.");
      }
    };
  }

  private BundleReply upload(ApiClient api, RunFile parsed) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ClientException(
          ExitCode.INPUT_INVALID,
          "BUNDLE_MISSING",
          "There is no folder " + folder + ".",
          "Give the project's folder.");
    }
    Path tar = Files.createTempFile("pond-bundle", ".tar");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(tar))) {
        TreePacker.Packed packed =
            new TreePacker(BundleLimits.SOURCE, Set.of(".git")).pack(folder, out);
        packed.skipped().forEach(path -> common.out().remark("Left out: " + path));
      }
      return api.upload(
          "/v1/projects/" + parsed.project().value() + "/bundles", tar, BundleReply.class);
    } catch (BundleRefusedException e) {
      throw new ClientException(
          ExitCode.INPUT_INVALID,
          e.reason().name(),
          "The folder cannot be bundled: " + e.getMessage(),
          "Remove or exclude what is named and submit again.");
    } finally {
      Files.deleteIfExists(tar);
    }
  }
}
