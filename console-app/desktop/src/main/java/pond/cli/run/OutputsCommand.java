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
import pond.model.bundle.BundleSummary;

/**
 * Fetches the output of a stage into a fresh folder; hostile archives are refused before anything
 * is left behind.
 */
@Command(
    name = "outputs",
    description = "Fetches the output of a stage into a fresh folder.",
    mixinStandardHelpOptions = true)
public final class OutputsCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's id.")
  private String run = "";

  @Parameters(index = "1", paramLabel = "STAGE", description = "The stage's id.")
  private String stage = "";

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "A folder that does not exist yet.")
  private Path target = Path.of(".");

  /** What was fetched. */
  record Fetched(String folder, String outputSha, int entries, String verdict) {}

  @Override
  public void run() {
    String path = "/v1/runs/" + run + "/stages/" + stage + "/output";
    try (ApiClient.Download download = common.connect().download(path)) {
      BundleSummary summary = Tars.unpack(download.content(), target);
      String verdict = download.verdict().orElse("none");
      Fetched fetched =
          new Fetched(target.toString(), summary.sha256().hex(), summary.entries(), verdict);
      if (!verdict.equals("verified")) {
        common
            .out()
            .remark(
                "Careful: the result that carried this output is not verified (" + verdict + ").");
      }
      common
          .out()
          .result(
              fetched,
              fetched.entries() + " entries in " + target + ", output_sha " + fetched.outputSha());
    } catch (IOException e) {
      throw Tars.failed(e, target);
    }
  }
}
