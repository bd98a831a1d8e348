package pond.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.client.ApiClient;
import pond.client.fetch.Tars;

/** Writes the evidence of a run: everything needed to check its results without Pond. */
@Command(
    name = "export",
    description =
        "Writes the evidence of a run into a fresh folder; check it with pond verify, or with its"
            + " verify.sh.",
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "RUN", description = "The run's id.")
  private String run = "";

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "A folder that does not exist yet.")
  private Path target = Path.of(".");

  /** Where the evidence is. */
  record Exported(String folder, int entries) {}

  @Override
  public void run() {
    try (ApiClient.Download download = common.connect().download("/v1/runs/" + run + "/evidence")) {
      Exported exported =
          new Exported(target.toString(), Tars.unpack(download.content(), target).entries());
      common
          .out()
          .result(exported, "Evidence is in " + target + ". Check it: pond verify " + target);
    } catch (IOException e) {
      throw Tars.failed(e, target);
    }
  }
}
