package pond.authority.api;

import java.util.List;
import pond.authority.Authority;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.people.Action;
import pond.listener.http.Response;
import pond.model.api.InfoView;
import pond.model.api.PoolView;

/** The authority's public face, and its pools. */
final class InfoApi {
  private final Authority authority;
  private final ApiConfig config;

  InfoApi(Authority authority, ApiConfig config) {
    this.authority = authority;
    this.config = config;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/info", Action.READ_INFO, "Which authority this is")
            .gives(InfoView.class)
            .by(this::info),
        Endpoint.get("/v1/pools", Action.READ_POOLS, "The pools and the work that waits for them")
            .givesListing(PoolView.class)
            .by(call -> Json.listing(authority.poolViews().list())));
  }

  private Response info(Call call) {
    return Json.ok(
        new InfoView(
            config.version(),
            authority.vault().rootDigest().text(),
            authority.vault().root().publicKey().toString(),
            authority.vault().sealing().publicKey().toString(),
            config.orchestratorUrl(),
            authority.snapshots().version()));
  }
}
