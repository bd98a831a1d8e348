package pond.authority.api;

import java.util.List;
import pond.authority.Authority;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.audit.AuditLog;
import pond.authority.people.Action;
import pond.listener.http.Response;
import pond.model.api.AuditEntry;

/** The audit log, page by page. */
final class AuditApi {
  private static final int DEFAULT_LIMIT = 100;

  private final Authority authority;

  AuditApi(Authority authority) {
    this.authority = authority;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/audit", Action.READ_AUDIT, "Audit entries after a number, oldest first")
            .query("after", "integer", "the seq of the last entry known; absent at the beginning")
            .query("limit", "integer", "1 to 1000, otherwise 100")
            .givesListing(AuditEntry.class)
            .by(this::page));
  }

  private Response page(Call call) {
    long after = call.number("after", 0, 0, Long.MAX_VALUE);
    int limit = (int) call.number("limit", DEFAULT_LIMIT, 1, AuditLog.MAX_PAGE);
    return Json.listing(authority.audit().page(after, limit));
  }
}
