package pond.authority.api.desk;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import pond.authority.Authority;
import pond.authority.api.Json;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Refused;
import pond.authority.people.Action;
import pond.authority.place.Requirement;
import pond.listener.http.Response;
import pond.model.api.RuleView;
import pond.model.api.desk.ExplainRequest;
import pond.model.api.desk.MatrixView;
import pond.model.runfile.StageSandbox;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.RequiredTags;
import pond.model.tag.TagRefusedException;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;

/** Which work can run where, and why not. */
public final class PlacementApi {
  private static final long BODY_BYTES = 16 * 1024;

  private final Authority authority;

  public PlacementApi(Authority authority) {
    this.authority = authority;
  }

  /** Its operations. */
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/placement/matrix", Action.READ_POOLS, "Which work can run in which pool")
            .gives(MatrixView.class)
            .by(call -> Json.ok(authority.database().read(authority.desk().matrix()::view))),
        Endpoint.post(
                "/v1/placement/explain",
                Action.READ_POOLS,
                "Which worker could take a job that does not exist, and by which rule not")
            .takes(ExplainRequest.class, BODY_BYTES)
            .givesListing(RuleView.class)
            .by(this::explain));
  }

  private Response explain(Call call) throws IOException {
    Requirement requirement = requirement(call.body(ExplainRequest.class));
    return Json.listing(
        authority.database().read(tx -> authority.explainer().explain(tx, requirement)));
  }

  private static Requirement requirement(ExplainRequest request) {
    SandboxProfile profile =
        SandboxProfile.parse(request.profile())
            .orElseThrow(() -> Refused.BAD_REQUEST.refusal("There is no profile of this name."));
    try {
      Tier tier = Tier.parse(request.tier());
      if (!StageSandbox.isAllowed(profile, tier)) {
        throw Refused.BAD_REQUEST.refusal("Profile none needs tier any.");
      }
      TagSet extra = TagSet.parse(String.join(",", request.tags()));
      TagSet required = RequiredTags.of(tier, TenantId.parse(request.project()), extra).tags();
      return new Requirement(required, profile, Set.of());
    } catch (TagRefusedException e) {
      throw Refused.BAD_REQUEST.refusal(String.valueOf(e.getMessage()));
    }
  }
}
