package pond.authority.api;

import java.io.IOException;
import java.util.List;
import pond.authority.Authority;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Refused;
import pond.authority.people.Action;
import pond.authority.worker.ControlRefusal;
import pond.authority.worker.ControlResult;
import pond.authority.worker.WorkerControl;
import pond.listener.http.ApiError;
import pond.listener.http.ApiException;
import pond.listener.http.Response;
import pond.model.api.Reason;
import pond.model.api.WorkerView;
import pond.model.id.WorkerId;

/** Workers: what they are, and what an operator does to them. */
final class WorkersApi {
  private final Authority authority;

  WorkersApi(Authority authority) {
    this.authority = authority;
  }

  List<Endpoint> endpoints() {
    WorkerControl control = authority.workerControl();
    return List.of(
        Endpoint.get("/v1/workers", Action.READ_WORKERS, "All workers, the revoked ones too")
            .givesListing(WorkerView.class)
            .by(call -> Json.listing(authority.workerViews().list())),
        Endpoint.get("/v1/workers/{id}", Action.READ_WORKERS, "One worker")
            .gives(WorkerView.class)
            .refuses(Refused.NO_SUCH_WORKER)
            .by(call -> Json.ok(view(call.worker()))),
        act("pause", "No new work; what it holds goes on", control::pause),
        act("resume", "Work again, after a pause or a drain", control::resume),
        act("drain", "No new work; it may stop when it is done", control::drain),
        quarantine(
            "quarantine", "Out of service; what it holds goes to others", control::quarantine),
        quarantine("release", "Back into service, after a quarantine", control::release),
        act("revoke", "Cut it off for good; needs a reason", control::revoke));
  }

  private interface Control {
    ControlResult act(WorkerId worker, String actor, String reason);
  }

  private Endpoint act(String verb, String summary, Control control) {
    return act(verb, Action.CONTROL_WORKER, summary, control);
  }

  private Endpoint quarantine(String verb, String summary, Control control) {
    return act(verb, Action.QUARANTINE_WORKER, summary + "; needs a reason", control);
  }

  private Endpoint act(String verb, Action action, String summary, Control control) {
    return Endpoint.post("/v1/workers/{id}/" + verb, action, summary)
        .takes(Reason.class, OperatorApi.REASON_BYTES)
        .gives(WorkerView.class)
        .refuses(Refused.NO_SUCH_WORKER)
        .refusesEach(409, conflicts())
        .by(call -> act(call, control));
  }

  private Response act(Call call, Control control) throws IOException {
    Reason reason = call.body(Reason.class);
    WorkerId worker = call.worker();
    return switch (control.act(worker, call.actor(), reason.reason())) {
      case ControlResult.Changed changed -> Json.ok(view(worker));
      case ControlResult.Unchanged same -> Json.ok(view(worker));
      case ControlResult.Refused refused -> throw refusal(refused.reason());
    };
  }

  private static ApiException refusal(ControlRefusal reason) {
    return reason == ControlRefusal.NO_SUCH_WORKER
        ? Refused.NO_SUCH_WORKER.refusal()
        : new ApiException(new ApiError(409, reason.name(), reason.sentence(), reason.fix()));
  }

  private static ControlRefusal[] conflicts() {
    return List.of(ControlRefusal.values()).stream()
        .filter(reason -> reason != ControlRefusal.NO_SUCH_WORKER)
        .toArray(ControlRefusal[]::new);
  }

  private WorkerView view(WorkerId worker) {
    return authority.workerViews().find(worker).orElseThrow(Refused.NO_SUCH_WORKER::refusal);
  }
}
