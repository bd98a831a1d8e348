package pond.authority.api.desk;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import pond.authority.api.Json;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Refused;
import pond.authority.people.Action;
import pond.authority.tenant.Tenants;
import pond.listener.http.Response;
import pond.model.api.desk.TenantRequest;
import pond.model.api.desk.TenantView;
import pond.model.tag.TagRefusedException;
import pond.model.tag.TenantId;

/** Tenants, and the machines that may see their data. */
public final class TenantsApi {
  private static final long BODY_BYTES = 8 * 1024;
  private static final Pattern NAME = Pattern.compile("\\P{C}{1,80}");

  private final Tenants tenants;

  public TenantsApi(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Its operations. */
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/tenants", Action.READ_TENANTS, "Tenants, and who may see their data")
            .givesListing(TenantView.class)
            .by(call -> Json.listing(tenants.list())),
        Endpoint.post("/v1/tenants", Action.MANAGE_TENANTS, "Make a tenant; it grants nothing")
            .takes(TenantRequest.class, BODY_BYTES)
            .gives(201, TenantView.class)
            .refuses(Refused.TENANT_EXISTS)
            .by(this::add),
        Endpoint.post("/v1/tenants/{id}/rename", Action.MANAGE_TENANTS, "Give it another name")
            .takes(TenantRequest.class, BODY_BYTES)
            .gives(TenantView.class)
            .refuses(Refused.NO_SUCH_TENANT)
            .by(this::rename));
  }

  private Response add(Call call) throws IOException {
    TenantRequest request = call.body(TenantRequest.class);
    return Json.created(
        tenants
            .add(id(request.tenantId()), name(request), call.actor())
            .orElseThrow(Refused.TENANT_EXISTS::refusal));
  }

  private Response rename(Call call) throws IOException {
    TenantRequest request = call.body(TenantRequest.class);
    if (!request.tenantId().equals(call.request().param("id"))) {
      throw Refused.BAD_REQUEST.refusal("The tenant in the body is not that of the address.");
    }
    return Json.ok(
        tenants
            .rename(id(request.tenantId()), name(request), call.actor())
            .orElseThrow(Refused.NO_SUCH_TENANT::refusal));
  }

  private static TenantId id(String text) {
    try {
      return TenantId.parse(text);
    } catch (TagRefusedException e) {
      throw Refused.BAD_REQUEST.refusal(String.valueOf(e.getMessage()));
    }
  }

  private static String name(TenantRequest request) {
    String name = request.name().strip();
    if (!NAME.matcher(name).matches()) {
      throw Refused.BAD_REQUEST.refusal("A tenant's name has 1 to 80 characters on one line.");
    }
    return name;
  }
}
