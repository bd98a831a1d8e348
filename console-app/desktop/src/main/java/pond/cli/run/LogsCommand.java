package pond.cli.run;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.cli.show.Inert;
import pond.cli.show.Out;
import pond.client.ApiClient;
import pond.model.api.LogLine;
import pond.model.api.LogPage;

/**
 * Prints the log of a run; control characters of the job are shown as U+FFFD and never reach the
 * terminal.
 */
@Command(name = "logs", description = "Prints the log of a run.", mixinStandardHelpOptions = true)
public final class LogsCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "RUN", description = "The run's id.")
  private String run = "";

  @Option(
      names = {"-f", "--follow"},
      description = "Go on until the run has ended.")
  private boolean follow;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      defaultValue = "",
      description = "Only this stage.")
  private String stage = "";

  @Override
  public void run() {
    ApiClient api = common.connect();
    String cursor = "";
    LogPage page;
    do {
      String after = URLEncoder.encode(cursor, StandardCharsets.UTF_8);
      page =
          api.get(
              "/v1/runs/" + run + "/logs?after=" + after + "&seconds=" + (follow ? 20 : 0),
              LogPage.class);
      page.lines().stream()
          .filter(line -> stage.isEmpty() || line.stageId().equals(stage))
          .forEach(this::print);
      cursor = page.next();
    } while (!page.lines().isEmpty() || (follow && page.open()));
  }

  private void print(LogLine line) {
    Out out = common.out();
    if (out.isJson()) {
      out.jsonLine(line);
    } else if (line.stream().equals("note")) {
      out.remark("[" + line.stageId() + "] " + Inert.log(line.bytes()));
    } else {
      out.raw(Inert.log(line.bytes()));
    }
  }
}
