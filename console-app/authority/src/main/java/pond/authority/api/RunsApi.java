package pond.authority.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pond.authority.Authority;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Refused;
import pond.authority.people.Action;
import pond.authority.run.RunTable;
import pond.authority.run.Submitting;
import pond.listener.http.Response;
import pond.model.api.Reason;
import pond.model.api.RunRequest;
import pond.model.api.RunView;
import pond.model.digest.Sha256;
import pond.model.id.RunId;
import pond.model.json.StrictJson;
import pond.model.runfile.Problem;

/** Runs: submitted, looked at, waited for, cancelled. */
final class RunsApi {
  private static final Pattern CLIENT_KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final int DEFAULT_LIMIT = 100;

  private final Authority authority;
  private final Waits waits;

  RunsApi(Authority authority, Waits waits) {
    this.authority = authority;
    this.waits = waits;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/runs", Action.SUBMIT_RUN, "Submit a run; the same key is the same run")
            .takes(RunRequest.class, StrictJson.MAX_BYTES)
            .gives(201, RunView.class)
            .gives(200, RunView.class)
            .refuses(Refused.NO_SUCH_BUNDLE, Refused.CLIENT_KEY_CONFLICT, Refused.RUN_FILE_INVALID)
            .refuses(Refused.STORAGE_FULL)
            .by(this::submit),
        Endpoint.get("/v1/runs", Action.READ_RUNS, "The newest runs")
            .query("flagged", "boolean", "only runs with a flagged result")
            .query("limit", "integer", "1 to 1000, otherwise 100")
            .givesListing(RunView.class)
            .by(this::list),
        Endpoint.get("/v1/runs/{id}", Action.READ_RUNS, "One run with its stages and attempts")
            .gives(RunView.class)
            .refuses(Refused.NO_SUCH_RUN)
            .by(call -> Json.ok(view(call.run()))),
        Endpoint.get("/v1/runs/{id}/wait", Action.READ_RUNS, "The run as soon as it changes")
            .query("version", "integer", "the version that is known")
            .query("seconds", "integer", "how long to wait, at most 50")
            .gives(RunView.class)
            .refuses(Refused.NO_SUCH_RUN)
            .by(this::await),
        Endpoint.post("/v1/runs/{id}/cancel", Action.CANCEL_RUN, "Stop a run")
            .takes(Reason.class, OperatorApi.REASON_BYTES)
            .gives(RunView.class)
            .refuses(Refused.NO_SUCH_RUN)
            .by(this::cancel));
  }

  private Response submit(Call call) throws IOException {
    RunRequest request = call.body(RunRequest.class);
    if (!Sha256.isValid(request.inputSha())) {
      throw Refused.BAD_REQUEST.refusal("input_sha must be 64 lower-case hex digits.");
    }
    if (!CLIENT_KEY.matcher(request.clientKey()).matches()) {
      throw Refused.BAD_REQUEST.refusal(
          "client_key must be 1 to 200 printable ASCII characters without blanks.");
    }
    Submitting.Submission submission =
        authority
            .submitting()
            .submit(
                request.runFile().getBytes(UTF_8),
                Sha256.parse(request.inputSha()),
                request.clientKey(),
                call.actor());
    return answer(submission);
  }

  private Response answer(Submitting.Submission submission) {
    return switch (submission) {
      case Submitting.Submission.Accepted run ->
          run.fresh() ? Json.created(view(run.runId())) : Json.ok(view(run.runId()));
      case Submitting.Submission.InvalidFile invalid ->
          throw Refused.RUN_FILE_INVALID.refusal(
              invalid.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
      case Submitting.Submission.NoSuchBundle missing -> throw Refused.NO_SUCH_BUNDLE.refusal();
      case Submitting.Submission.KeyConflict conflict ->
          throw Refused.CLIENT_KEY_CONFLICT.refusal(
              "This client key made run " + conflict.runId() + " of another file or bundle.");
    };
  }

  private Response list(Call call) {
    int limit = (int) call.number("limit", DEFAULT_LIMIT, 1, OperatorApi.MAX_LISTING);
    return Json.listing(authority.runs().newest(call.flag("flagged"), limit));
  }

  private Response await(Call call) throws InterruptedException {
    RunId run = call.run();
    long known = call.number("version", 0, 0, Long.MAX_VALUE);
    waits.until(() -> version(run) > known, call.seconds());
    return Json.ok(view(run));
  }

  private Response cancel(Call call) throws IOException {
    Reason reason = call.body(Reason.class);
    RunId run = call.run();
    if (!authority.cancelling().cancel(run, call.actor(), reason.reason())) {
      throw Refused.NO_SUCH_RUN.refusal();
    }
    return Json.ok(view(run));
  }

  private long version(RunId run) {
    return authority
        .database()
        .read(tx -> RunTable.find(tx, run))
        .orElseThrow(Refused.NO_SUCH_RUN::refusal)
        .version();
  }

  private RunView view(RunId run) {
    return authority.runs().find(run).orElseThrow(Refused.NO_SUCH_RUN::refusal);
  }
}
