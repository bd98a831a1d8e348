package pond.authority.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import pond.authority.Authority;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Refused;
import pond.authority.audit.AuditEvent;
import pond.authority.bundle.StoredBundle;
import pond.authority.people.Action;
import pond.listener.http.ApiError;
import pond.listener.http.ApiException;
import pond.listener.http.Response;
import pond.model.api.BundleReply;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleRefusal;
import pond.model.bundle.BundleRefusedException;

/** Project bundles come in here; they are sealed before they touch the disk. */
final class BundlesApi {
  private final Authority authority;

  BundlesApi(Authority authority) {
    this.authority = authority;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
                "/v1/projects/{project}/bundles", Action.ADD_BUNDLE, "Store a project's bundle")
            .takesTar(BundleLimits.SOURCE.maxTarBytes())
            .gives(201, BundleReply.class)
            .refusesEach(422, BundleRefusal.values())
            .refuses(Refused.STORAGE_FULL)
            .by(this::add));
  }

  private Response add(Call call) throws IOException {
    try {
      StoredBundle bundle =
          authority.bundles().add(call.project(), call.request().body(), BundleLimits.SOURCE);
      note(call, bundle);
      return Json.created(new BundleReply(bundle.sha().hex(), bundle.size(), bundle.entries()));
    } catch (BundleRefusedException e) {
      throw refusal(e);
    }
  }

  private void note(Call call, StoredBundle bundle) {
    Map<String, String> detail =
        Map.of("project", bundle.tenant().value(), "size", String.valueOf(bundle.size()));
    AuditEvent event =
        new AuditEvent(call.actor(), "bundle.added", bundle.sha().hex(), detail, "api");
    authority.database().write(tx -> authority.audit().append(tx, event));
  }

  private static ApiException refusal(BundleRefusedException e) {
    ApiError error =
        new ApiError(
            422,
            e.reason().name(),
            String.valueOf(e.getMessage()),
            "Change the folder, or pack it with pond, and send it again.");
    return new ApiException(error, e);
  }
}
