package pond.authority.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.EndpointBuilder;
import pond.authority.api.route.Refused;
import pond.authority.audit.AuditLog;
import pond.authority.audit.AuditQuery;
import pond.authority.audit.AuditSearch;
import pond.authority.people.Action;
import pond.listener.http.Response;
import pond.model.api.AuditEntry;
import pond.model.api.desk.AuditVerified;

/** The audit log: found by its parts, page by page, checked, written out. */
final class AuditApi {
  private static final String LINES = "application/x-ndjson";
  private static final int DEFAULT_LIMIT = 100;

  private final AuditSearch search;

  AuditApi(AuditSearch search) {
    this.search = search;
  }

  List<Endpoint> endpoints() {
    String page = "Audit entries, newest first; oldest first after a number";
    return List.of(
        conditions(Endpoint.get("/v1/audit", Action.READ_AUDIT, page))
            .query("limit", "integer", "1 to 1000, otherwise 100")
            .givesListing(AuditEntry.class)
            .by(this::page),
        Endpoint.get("/v1/audit/verify", Action.READ_AUDIT, "Recompute the whole chain")
            .gives(AuditVerified.class)
            .by(call -> Json.ok(search.verify())),
        conditions(Endpoint.get("/v1/audit/export", Action.READ_AUDIT, "All of them, oldest first"))
            .givesLines(AuditEntry.class)
            .by(this::export));
  }

  private static EndpointBuilder conditions(EndpointBuilder endpoint) {
    return endpoint
        .query("after", "integer", "only entries after this number, then oldest first")
        .query("before", "integer", "only entries before this number")
        .query("actor", "string", "only what this person, worker or part did")
        .query("action", "string", "only actions that begin so")
        .query("object", "string", "only what was done to this")
        .query("text", "string", "only entries that contain this")
        .query("since", "string", "not before this instant")
        .query("until", "string", "before this instant");
  }

  private Response page(Call call) {
    AuditQuery query = query(call);
    int limit = (int) call.number("limit", DEFAULT_LIMIT, 1, AuditLog.MAX_PAGE);
    boolean oldestFirst = call.request().query("after").isPresent();
    return Json.listing(
        oldestFirst ? search.oldestFirst(query, limit) : search.newestFirst(query, limit));
  }

  private Response export(Call call) {
    AuditQuery query = query(call);
    return Response.stream(LINES, out -> search.export(query, out));
  }

  private static AuditQuery query(Call call) {
    return new AuditQuery(
        call.number("after", 0, 0, Long.MAX_VALUE),
        call.number("before", Long.MAX_VALUE, 0, Long.MAX_VALUE),
        call.request().query("actor"),
        call.request().query("action"),
        call.request().query("object"),
        call.request().query("text"),
        instant(call, "since"),
        instant(call, "until"));
  }

  private static Optional<Instant> instant(Call call, String name) {
    try {
      return call.request().query(name).map(Instant::parse);
    } catch (DateTimeException e) {
      throw Refused.BAD_REQUEST.refusal(
          "'" + name + "' must be an instant such as 2026-03-01T12:00:00Z.");
    }
  }
}
