package pond.authority.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.authority.Authority;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Refused;
import pond.authority.evidence.EvidenceWriter;
import pond.authority.log.RunLog;
import pond.authority.people.Action;
import pond.authority.record.Outputs;
import pond.authority.record.ResultRow;
import pond.authority.record.ResultTable;
import pond.authority.run.RunTable;
import pond.authority.run.StageRow;
import pond.authority.run.StageTable;
import pond.listener.http.Response;
import pond.model.api.LogPage;
import pond.model.api.RuleView;
import pond.model.id.RunId;
import pond.model.runfile.StageId;
import pond.model.tag.TenantId;

/** What belongs to a run: placement, logs, outputs, evidence. */
final class RunDetailsApi {
  private static final String TAR = "application/x-tar";
  private static final int MOST_ATTEMPTS = 1_000_000;

  private final Authority authority;
  private final EvidenceWriter evidence;
  private final Waits waits;

  RunDetailsApi(Authority authority, EvidenceWriter evidence, Waits waits) {
    this.authority = authority;
    this.evidence = evidence;
    this.waits = waits;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
                "/v1/runs/{id}/stages/{stage}/explain",
                Action.READ_RUNS,
                "Which worker may take a stage, and by which rule not")
            .givesListing(RuleView.class)
            .refuses(Refused.NO_SUCH_RUN, Refused.NO_SUCH_STAGE)
            .by(this::explain),
        Endpoint.get("/v1/runs/{id}/logs", Action.READ_LOGS, "Log lines after a cursor")
            .query("after", "string", "the 'next' of the last page; absent at the beginning")
            .query("seconds", "integer", "how long to wait for lines, at most 50")
            .gives(LogPage.class)
            .refuses(Refused.NO_SUCH_RUN, Refused.CURSOR_INVALID)
            .by(this::logs),
        Endpoint.get(
                "/v1/runs/{id}/stages/{stage}/output",
                Action.READ_OUTPUT,
                "The output of an attempt as it came; header Pond-Verdict says if it is believed")
            .query("attempt", "integer", "the attempt; otherwise the last one with a result")
            .givesTar()
            .refuses(Refused.NO_SUCH_RUN, Refused.NO_SUCH_STAGE, Refused.NO_OUTPUT)
            .by(this::output),
        Endpoint.get("/v1/runs/{id}/evidence", Action.READ_EVIDENCE, "The run's evidence folder")
            .givesTar()
            .refuses(Refused.NO_SUCH_RUN)
            .by(this::evidence));
  }

  private Response explain(Call call) {
    StageRow stage = stage(call);
    List<RuleView> rules =
        authority.database().read(tx -> authority.explainer().explain(tx, stage));
    return Json.listing(rules);
  }

  private Response logs(Call call) throws InterruptedException {
    RunId run = call.run();
    tenant(run);
    String after = call.request().query("after").orElse("");
    if (!RunLog.isCursor(after)) {
      throw Refused.CURSOR_INVALID.refusal();
    }
    LogPage[] page = new LogPage[1];
    waits.until(
        () -> {
          page[0] = authority.log().page(run, after);
          return !page[0].lines().isEmpty() || !page[0].open();
        },
        call.seconds());
    return Json.ok(page[0]);
  }

  private Response output(Call call) throws IOException {
    StageRow stage = stage(call);
    long attempt = call.number("attempt", 0, 1, MOST_ATTEMPTS);
    ResultRow result = result(stage, attempt).orElseThrow(Refused.NO_OUTPUT::refusal);
    Outputs.Output output =
        new Outputs.Output(
            tenant(stage.runId()),
            result.said().outputSha().orElseThrow(Refused.NO_OUTPUT::refusal),
            result.said().output());
    requireOpens(output);
    return new Response.Stream(
        200,
        Map.of("Pond-Verdict", result.verified() ? "verified" : "flagged"),
        TAR,
        Response.UNKNOWN,
        out -> {
          try (InputStream tar = authority.outputs().open(output)) {
            tar.transferTo(out);
          }
        });
  }

  private Response evidence(Call call) throws IOException {
    EvidenceWriter.Prepared prepared =
        evidence.prepare(call.run()).orElseThrow(Refused.NO_SUCH_RUN::refusal);
    return Response.stream(TAR, prepared::writeTo);
  }

  /** So that a blob that is missing or not ours is a refusal and not a broken answer. */
  private void requireOpens(Outputs.Output output) {
    try (InputStream tar = authority.outputs().open(output)) {
      if (tar.read() < 0) {
        throw Refused.NO_OUTPUT.refusal();
      }
    } catch (IOException doesNotOpen) {
      throw Refused.NO_OUTPUT.refusal();
    }
  }

  private Optional<ResultRow> result(StageRow stage, long attempt) {
    return authority.database().read(tx -> ResultTable.ofRun(tx, stage.runId())).stream()
        .filter(r -> r.stageId().equals(stage.stageId()) && !r.late())
        .filter(r -> attempt == 0 || r.attempt() == attempt)
        .reduce((first, second) -> second);
  }

  private TenantId tenant(RunId run) {
    return authority
        .database()
        .read(tx -> RunTable.find(tx, run))
        .orElseThrow(Refused.NO_SUCH_RUN::refusal)
        .tenant();
  }

  private StageRow stage(Call call) {
    RunId run = call.run();
    tenant(run);
    StageId stage = call.stage();
    return authority
        .database()
        .read(tx -> StageTable.find(tx, run, stage))
        .orElseThrow(Refused.NO_SUCH_STAGE::refusal);
  }
}
