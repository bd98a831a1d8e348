package pond.authority.api.desk;

import java.util.List;
import java.util.Optional;
import pond.authority.Desk;
import pond.authority.api.Json;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Refused;
import pond.authority.people.Action;
import pond.authority.run.line.LineCursor;
import pond.authority.run.line.LineQuery;
import pond.listener.http.Response;
import pond.model.api.desk.OverviewView;
import pond.model.api.live.RunLine;
import pond.model.api.live.RunLines;

/** The overview, and runs as lines of a list. */
public final class OverviewApi {
  private static final int DEFAULT_LIMIT = 100;
  private static final int MOST = 1000;

  private final Desk desk;

  public OverviewApi(Desk desk) {
    this.desk = desk;
  }

  /** Its operations. */
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/overview", Action.READ_OVERVIEW, "What is wrong and who must act")
            .gives(OverviewView.class)
            .by(call -> Json.ok(desk.overview().look())),
        Endpoint.get("/v1/runs/lines", Action.READ_RUNS, "Runs as lines, newest first, in pages")
            .query("before", "string", "the 'next' of the page before; absent for the newest")
            .query("limit", "integer", "1 to 1000, otherwise 100")
            .query("project", "string", "only runs of this project")
            .query("state", "string", "only runs in this state")
            .query("flagged", "boolean", "only runs with a flagged result")
            .gives(RunLines.class)
            .refuses(Refused.CURSOR_INVALID)
            .by(this::lines),
        Endpoint.get("/v1/runs/{id}/line", Action.READ_RUNS, "One run as a line")
            .gives(RunLine.class)
            .refuses(Refused.NO_SUCH_RUN)
            .by(
                call ->
                    Json.ok(
                        desk.lines().find(call.run()).orElseThrow(Refused.NO_SUCH_RUN::refusal))));
  }

  private Response lines(Call call) {
    Optional<LineCursor> before =
        call.request()
            .query("before")
            .map(text -> LineCursor.parse(text).orElseThrow(Refused.CURSOR_INVALID::refusal));
    LineQuery query =
        new LineQuery(
            before,
            call.request().query("project"),
            call.request().query("state"),
            call.flag("flagged"),
            (int) call.number("limit", DEFAULT_LIMIT, 1, MOST));
    return Json.ok(desk.lines().page(query));
  }
}
